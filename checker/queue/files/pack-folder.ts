import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';

const compress = promisify(gzip);

/** The files of a hand-in as the bytes of a .tar.gz: nothing but names and contents, in one order. */
export async function packFolder(folder: string): Promise<Buffer> {
  const archive = pack();
  const pieces: Buffer[] = [];
  const read = (async () => {
    for await (const piece of archive) pieces.push(piece as Buffer);
  })();
  await addFolder(archive, folder, '');
  archive.finalize();
  await read;
  return compress(Buffer.concat(pieces));
}

async function addFolder(archive: Pack, folder: string, within: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const name = `${within}${entry.name}`;
    if (entry.isDirectory()) {
      await add(archive, { name, type: 'directory' }, '');
      await addFolder(archive, path, `${name}/`);
    } else if (entry.isFile()) await add(archive, { name, type: 'file' }, await readFile(path));
  }
}

/** Resolves once there is room for more. */
function add(
  archive: Pack,
  heading: { readonly name: string; readonly type: 'file' | 'directory' },
  content: string | Buffer,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const header = { ...heading, mode: 0o644 };
    archive.entry(header, content, (error) => (error ? reject(error) : resolve()));
  });
}
