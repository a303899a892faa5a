import type { Environment } from '../../model/environment.ts';
import { runToEnd } from '../../room/launch.ts';
import type { SayDoctor } from '../words/doctor/say.ts';
import type { Diagnosis } from './diagnosis.ts';
import { howToAllow } from './who-may.ts';

/** Whether bubblewrap can make the sandboxes of `--sandbox`. */
export async function examineSandbox(environment: Environment, say: SayDoctor): Promise<Diagnosis> {
  const kinds = ['--unshare-user', '--unshare-pid', '--unshare-ipc', '--unshare-uts'];
  const { end, shown, problem } = await runToEnd(
    ['bwrap', ...kinds, '--ro-bind', '/', '/', '--proc', '/proc', 'true'],
    { environment, limitMs: 20_000 },
  );
  if (problem === undefined) return { subject: 'sandbox', state: 'fine', found: say('sandbox.fine') };
  const isAbsent = end.kind === 'not-started';
  return {
    subject: 'sandbox',
    state: 'absent',
    found: isAbsent ? say('sandbox.absent') : say('sandbox.refused', { why: shown || problem }),
    cost: say('sandbox.cost'),
    fix: isAbsent ? say('mend.apt', { packages: 'bubblewrap' }) : howToAllow('nobody', say),
  };
}
