import { readdir, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { StowOptions } from '../unpack/stow.ts';

/** Removes virtual environments of Python, whatever they are called: each has a file of a name of its own. */
export async function removeEnvironments({ into, note }: Pick<StowOptions, 'into' | 'note'>): Promise<void> {
  const names = await readdir(into, { recursive: true });
  for (const name of names.filter((each) => /(?:^|\/)pyvenv\.cfg$/.test(each))) {
    const folder = dirname(join(into, name));
    if (folder === into) continue;
    await rm(folder, { recursive: true, force: true });
    note('left-out', relative(into, folder));
  }
}
