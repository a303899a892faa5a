import { readdir, stat } from 'node:fs/promises';
import { decodeName } from '../unpack/decode-name.ts';
import { isLeftOut } from '../unpack/left-out.ts';

/** One entry of a folder of the cohort. */
export interface Listed {
  /** As text, with composed accents. */
  readonly name: string;
  readonly path: Buffer;
  readonly kind: 'file' | 'folder' | 'other';
}

/** Lists a folder in the order of its names, without what systems and tools make. */
export async function listFolder(path: Buffer): Promise<readonly Listed[]> {
  const found = await readdir(path, { withFileTypes: true, encoding: 'buffer' });
  const listed = found.map((dirent): Listed => {
    const kind = dirent.isDirectory() ? 'folder' : dirent.isFile() ? 'file' : 'other';
    const inner = Buffer.concat([path, Buffer.from('/'), dirent.name]);
    return { name: decodeName(dirent.name).text, path: inner, kind };
  });
  return listed.filter(({ name }) => !isLeftOut(name)).sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** What stands at a path, or at the other end of a link; undefined if there is nothing. */
export async function kindAt(path: string): Promise<Listed['kind'] | undefined> {
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isDirectory()) return 'folder';
  return facts && (facts.isFile() ? 'file' : 'other');
}
