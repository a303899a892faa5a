import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** Why a test that needs these programs is skipped, naming those that are not installed; false if all are. */
export function absent(...names: readonly string[]): string | false {
  const missing = names.filter((name) => !isInstalled(name));
  return missing.length > 0 && `${missing.join(' and ')} not installed`;
}

function isInstalled(name: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
