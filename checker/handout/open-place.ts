import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { CopiedFiles } from './copied-files.ts';
import { HandoutError } from './handout-error.ts';

/** The note in each copy, by which it is known. */
export const noteFile = 'handout.json';

/** The folder of a copy. */
export interface CopyPlace {
  readonly write: (files: CopiedFiles) => Promise<void>;
}

/** The folder as a person wrote it, where it starts from, and whether it may replace an earlier copy. */
export interface OpenPlaceOptions {
  readonly dir: string;
  readonly cwd: string;
  readonly force?: true;
}

/** Looks at the folder of a copy. Throws a HandoutError if it has files already, except an earlier copy with `force`. */
export async function openPlace({ dir, cwd, force }: OpenPlaceOptions): Promise<CopyPlace> {
  const folder = resolve(cwd, dir);
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new HandoutError({ code: 'not-a-folder', dir });
    throw new HandoutError({ code: 'unwritable', dir, why: error.code ?? error.message });
  });
  if (there.some((name) => name !== '.git')) {
    if (existsSync(join(folder, noteFile))) {
      if (!force) throw new HandoutError({ code: 'earlier-copy', dir });
    } else {
      throw new HandoutError({ code: force ? 'not-a-copy' : 'not-empty', dir });
    }
  }
  return { write: (files) => write(folder, files) };
}

/** Replaces each top entry of the copy as a whole, so that no file of an earlier one is left in it. */
async function write(folder: string, files: CopiedFiles): Promise<void> {
  const entries = new Set([...files.keys()].map((path) => path.split('/')[0] ?? path));
  for (const entry of entries) await rm(join(folder, entry), { recursive: true, force: true });
  for (const [path, { content, mode }] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { mode: mode === 'executable' ? 0o755 : 0o644 });
  }
}
