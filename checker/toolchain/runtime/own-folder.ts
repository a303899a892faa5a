import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let found: string | undefined;

/** Alternance's own folder, where `bin/`, `exercises/` and `solutions/` are. It does not change while a process lives. */
export function ownFolder(): string {
  found ??= above(dirname(fileURLToPath(import.meta.url)));
  return found;
}

/** `bin/witness`: what interpreters are told to read before a program. A room must let them. */
export function witnessFolder(): string {
  return join(ownFolder(), 'bin', 'witness');
}

/** This file may have been bundled, so its distance from Alternance's own folder is not known. */
function above(folder: string): string {
  const isHere = existsSync(join(folder, 'bin', 'witness')) || folder === dirname(folder);
  return isHere ? folder : above(dirname(folder));
}
