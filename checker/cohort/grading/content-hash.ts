import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dialogue } from '../../model/dialogue.ts';

export interface ContentHashOptions {
  /** What `hashFolder` says of the files of a hand-in. */
  readonly files: string;
  /** The dialogues that it is played with. */
  readonly dialogues: readonly Pick<Dialogue, 'id' | 'source' | 'points'>[];
  /** What else decides the result: the version of the checker, and the options of the grading. */
  readonly settings: string;
}

/** A hash of all that the result of a hand-in depends on. */
export function contentHash({ files, dialogues, settings }: ContentHashOptions): string {
  const hash = createHash('sha256').update(settings);
  for (const { id, source, points } of dialogues) hash.update(`\0${id}\0${points}\0${source}`);
  return hash.update(`\0${files}`).digest('hex').slice(0, 32);
}

/** A hash of all files in a folder and of their names. It does not depend on where the folder lies. */
export async function hashFolder(folder: string): Promise<string> {
  const hash = createHash('sha256');
  await addFolder(hash, folder, '');
  return hash.digest('hex');
}

/** Links and devices are named and not read. */
async function addFolder(hash: Hash, folder: string, within: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const name = `${within}/${entry.name}`;
    hash.update(`\0${name}\0`);
    if (entry.isDirectory()) await addFolder(hash, path, name);
    else if (entry.isFile()) for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  }
}
