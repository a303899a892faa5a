import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let found: string | undefined;

/**
 * Alternance's own folder, with `bin/`, `exercises/` and `solutions/`. Kept, because it never changes during a process.
 */
export function ownFolder(): string {
  found ??= above(dirname(fileURLToPath(import.meta.url)));
  return found;
}

/** `bin/witness`: files that interpreters load before a program. A room must allow reading it. */
export function witnessFolder(): string {
  return join(ownFolder(), 'bin', 'witness');
}

/** Searches upwards, because this file may be bundled into `dist/` and its depth below the folder then differs. */
function above(folder: string): string {
  const isHere = existsSync(join(folder, 'bin', 'witness')) || folder === dirname(folder);
  return isHere ? folder : above(dirname(folder));
}
