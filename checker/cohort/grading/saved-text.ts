import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { writeWhole } from '../write-whole.ts';

const [compress, expand] = [promisify(gzip), promisify(gunzip)];

/** Writes a text into a file, compressed, whole or not at all. */
export async function saveText(file: string, text: string): Promise<void> {
  await writeWhole(file, await compress(text));
}

/** Reads such a file; undefined if there is none. */
export async function loadText(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && (await expand(bytes)).toString('utf8');
}
