import { mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { temporary } from './checker.ts';
import { fileOf } from './tools.ts';

/**
 * A new folder that holds these commands alone, to be the PATH of a run: a doctor that finds no language starts no tool
 * of any, which takes most of a second of a processor.
 */
export function pathOf(...names: readonly string[]): string {
  const folder = mkdtempSync(join(temporary, 'path-'));
  for (const name of names) {
    const file = fileOf(name);
    if (file !== undefined) symlinkSync(file, join(folder, name));
  }
  return folder;
}
