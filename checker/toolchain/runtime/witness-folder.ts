import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let found: string | undefined;

/** `bin/witness`: what interpreters are told to read before a program. A room must let them. */
export function witnessFolder(): string {
  found ??= above(dirname(fileURLToPath(import.meta.url)));
  return found;
}

/** This file may have been bundled, so its distance from Alternance's own folder is not known. */
function above(folder: string): string {
  const here = join(folder, 'bin', 'witness');
  return existsSync(here) || folder === dirname(folder) ? here : above(dirname(folder));
}
