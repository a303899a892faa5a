import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes from a folder of ours the files with this ending that were not written now: a hand-in that is gone, or the
 * names of students in a class that is published under codes.
 */
export async function onlyThese(folder: string, ending: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    if ((name.endsWith(ending) || name.endsWith(`${ending}.part`)) && !kept.has(name))
      await rm(join(folder, name));
  }
}
