import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** Why a test that needs these programs is skipped, naming those that are not installed; false if all are. */
export function absent(...names: readonly string[]): string | false {
  const missing = names.filter((name) => fileOf(name) === undefined);
  return missing.length > 0 && `${missing.join(' and ')} not installed`;
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
