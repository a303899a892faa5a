import { constants, createReadStream, type Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { decodeName } from './decode-name.ts';
import type { Entry } from './entry.ts';
import { isLeftOut } from './left-out.ts';

/** The entries of a folder, its own before those inside it. Names are bytes, since they may not be UTF-8. */
export async function* folderEntries(folder: Buffer): AsyncGenerator<Entry> {
  yield* entriesIn({ path: folder, within: Buffer.alloc(0) });
}

/** A file as an entry of this name. */
export function fileEntry(path: Buffer, name: string): Entry {
  return { name, kind: 'file', size: 0, open: () => openFile(path) };
}

/** A folder that is read, and its path from the one that was asked for. */
interface Inner {
  readonly path: Buffer;
  readonly within: Buffer;
}

async function* entriesIn({ path, within }: Inner): AsyncGenerator<Entry> {
  const found = await readdir(path, { withFileTypes: true, encoding: 'buffer' });
  for (const dirent of found.sort((one, other) => Buffer.compare(one.name, other.name))) {
    const inner = { path: join(path, dirent.name), within: join(within, dirent.name) };
    const kind = kindOf(dirent);
    yield { name: inner.within, kind, size: 0, open: () => openFile(inner.path) };
    if (kind === 'folder' && !isLeftOut(decodeName(dirent.name).text)) yield* entriesIn(inner);
  }
}

function join(folder: Buffer, name: Buffer): Buffer {
  return folder.length === 0 ? name : Buffer.concat([folder, Buffer.from('/'), name]);
}

function kindOf(dirent: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): Entry['kind'] {
  if (dirent.isFile()) return 'file';
  if (dirent.isDirectory()) return 'folder';
  return dirent.isSymbolicLink() ? 'link' : 'device';
}

/** Neither follows a link nor waits for a pipe, should the file have become one meanwhile. */
async function openFile(path: Buffer) {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  return createReadStream('', { fd: handle });
}
