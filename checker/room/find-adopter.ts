import { once } from 'node:events';
import { readProc } from '../kernel/read.ts';
import { fromState } from '../kernel/thread.ts';
import type { HostOptions } from './host-options.ts';
import { launch } from './launch.ts';

/** Its child outlives it, and waits until the stdin that it inherited is closed. */
const script = 'exec 3<&0; sh -c "read -r end" <&3 & echo "$!"';

/**
 * The process that becomes the parent of orphans on this machine: init, or a manager of the user's session
 * (PR_SET_CHILD_SUBREAPER), which no file names. So an orphan is made, and looked at.
 */
export async function findAdopter({
  environment,
}: Pick<HostOptions, 'environment'>): Promise<number | undefined> {
  const { stdin, stdout, end } = launch(['sh', '-c', script], {
    environment: { PATH: environment.PATH ?? '/usr/bin:/bin' },
    screens: 'stdout',
    group: 'own',
  });
  try {
    const [[pid]] = await Promise.all([once(stdout, 'data'), end]);
    const [, parent] = fromState(readProc(`/proc/${Number(pid)}/stat`) ?? '').split(' ');
    return parent === undefined ? undefined : Number(parent);
  } catch {
    return undefined; // There is no shell.
  } finally {
    stdin.destroy();
  }
}
