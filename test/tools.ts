import { accessSync, constants, mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { temporary } from './checker.ts';

/** Why a test that needs these programs is skipped, naming those that are not installed; false if all are. */
export function absent(...names: readonly string[]): string | false {
  const missing = names.filter((name) => fileOf(name) === undefined);
  return missing.length > 0 && `${missing.join(' and ')} not installed`;
}

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

/** The file that a command starts; undefined if it is not installed. */
export function fileOf(name: string): string | undefined {
  const files = (process.env.PATH ?? '').split(':').map((folder) => join(folder, name));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
