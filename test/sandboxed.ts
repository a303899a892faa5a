import { openHost } from '../checker/index.ts';
import { MachineError } from '../checker/model/fault.ts';
import type { Around } from './checker.ts';

/** Why nothing can be played in a sandbox here; false if it can. */
export async function withoutSandbox(): Promise<string | false> {
  try {
    const host = await openHost({ sandbox: true });
    await host[Symbol.asyncDispose]();
    return false;
  } catch (error) {
    if (!(error instanceof MachineError)) throw error;
    return `no sandbox can be made here: ${JSON.stringify(error.problem)}`;
  }
}

const through = ['setpriv', '--reuid=65533', '--regid=65533', '--clear-groups'];

/** The users as whom sandboxes are tried: the one that runs the tests, and an ordinary one if that is root. */
export function usersOf(): readonly (readonly [string, Around])[] {
  const own = ['this user', {}] as const;
  if (process.getuid?.() !== 0) return [own];
  return [own, ['an ordinary user', { through, env: { HOME: '/nowhere', TMPDIR: '/tmp' } }]];
}
