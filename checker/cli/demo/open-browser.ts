import { closeSync, writeSync } from 'node:fs';
import type { Environment } from '../../model/environment.ts';

/**
 * Opens a page in the person's browser. `bin/alternance` does that, from outside the namespaces in which the programs are:
 * a browser started in them would end with the demo, and some refuse to run there. It waits for the address on the
 * descriptor that `ALTERNANCE_BROWSER` names.
 */
export function openBrowser(address: string, { ALTERNANCE_BROWSER }: Environment): void {
  const descriptor = Number(ALTERNANCE_BROWSER);
  if (!Number.isInteger(descriptor) || descriptor <= 2) return;
  try {
    writeSync(descriptor, `${address}\n`);
    closeSync(descriptor);
  } catch {
    // The address has been printed: a person can open it.
  }
}
