import { readProc } from '../../kernel/read.ts';
import type { Environment } from '../../model/environment.ts';
import { runToEnd } from '../../room/launch.ts';
import type { SayDoctor } from '../words/doctor/say.ts';

/** Who may make namespaces here: root as it is, another user in a user namespace, or why there are none. */
export type Allowed = 'root' | 'user' | 'nobody' | 'no-unshare';

/** Tries unshare(1) with these words, options and a command, as `bin/alternance` does. */
export async function whoMay(words: readonly string[], environment: Environment): Promise<Allowed> {
  const unshare = (...more: readonly string[]) =>
    runToEnd(['unshare', ...more, ...words], { environment, limitMs: 20_000 });
  const { end, problem } = await unshare();
  if (end.kind === 'not-started' && end.reason.code === 'ENOENT') return 'no-unshare';
  if (problem === undefined) return 'root';
  return (await unshare('--user', '--map-root-user')).problem === undefined ? 'user' : 'nobody';
}

/** The kernel settings that are known to forbid it; if none does, the machine is most likely a container. */
export function howToAllow(allowed: 'nobody' | 'no-unshare', say: SayDoctor): string {
  const setting = (name: string) => readProc(`/proc/sys/${name}`)?.trim();
  if (allowed === 'no-unshare') return say('mend.apt', { packages: 'util-linux' });
  if (setting('kernel/apparmor_restrict_unprivileged_userns') === '1') return say('network.mend.apparmor');
  if (setting('kernel/unprivileged_userns_clone') === '0') return say('network.mend.clone');
  if (setting('user/max_user_namespaces') === '0') return say('network.mend.max');
  return say('network.mend.container');
}
