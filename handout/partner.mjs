// Runs one program of a pack, in a copy for students: a partner is there to play with, not to read. Its source is
// unpacked in memory only, and nothing that it prints when it breaks quotes it.
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

const { ALTERNANCE_PACK: pack, ALTERNANCE_PARTNER: name } = process.env;
process.on('uncaughtException', (error) => {
  console.error(`${name}: ${error.message}`);
  process.exit(1);
});
const programs = JSON.parse(brotliDecompressSync(readFileSync(pack)).toString());
// A program that starts itself a second time starts this file, with the same environment.
globalThis.ownFile = import.meta.url;
await import(`data:text/javascript,${encodeURIComponent(programs[name])}`);
