import { readProc } from '../../kernel/read.ts';
import type { Environment } from '../../model/environment.ts';
import { runToEnd } from '../../room/launch.ts';
import type { SayDoctor } from '../words/doctor/say.ts';
import type { Diagnosis } from './diagnosis.ts';

/** What to examine of the network. */
export interface ExamineNetworkOptions {
  readonly hasKoffi: boolean;
  readonly labPort: number;
  /** False with `ALTERNANCE_NETWORK=shared`, which tells the checker to use the machine's own network. */
  readonly useNetworks: boolean;
  readonly environment: Environment;
}

/** Whether each dialogue can have its own network. `unshare` tries it as `bin/alternance` does. */
export async function examineNetwork(
  { hasKoffi, labPort, useNetworks, environment }: ExamineNetworkOptions,
  say: SayDoctor,
): Promise<Diagnosis> {
  const allowed = useNetworks ? await whoMay(environment) : 'nobody';
  if (hasKoffi && (allowed === 'root' || allowed === 'user'))
    return { subject: 'network', state: 'fine', found: say(`network.${allowed}`) };
  return {
    subject: 'network',
    state: 'limited',
    found: say(allowed === 'no-unshare' ? 'network.no-unshare' : 'network.absent'),
    cost: say('network.cost', { port: String(labPort) }),
    fix: allowed === 'nobody' || allowed === 'no-unshare' ? fixOf(allowed, say) : say('network.mend.koffi'),
  };
}

async function whoMay(environment: Environment): Promise<'root' | 'user' | 'nobody' | 'no-unshare'> {
  const unshare = (...flags: readonly string[]) =>
    runToEnd(['unshare', ...flags, '--net', 'true'], { environment, limitMs: 20_000 });
  const { end, problem } = await unshare();
  if (end.kind === 'not-started' && end.reason.code === 'ENOENT') return 'no-unshare';
  if (problem === undefined) return 'root';
  return (await unshare('--user', '--map-root-user')).problem === undefined ? 'user' : 'nobody';
}

/** The kernel settings that are known to forbid it; if none does, the machine is most likely a container. */
function fixOf(allowed: 'nobody' | 'no-unshare', say: SayDoctor): string {
  const setting = (name: string) => readProc(`/proc/sys/${name}`)?.trim();
  if (allowed === 'no-unshare') return say('mend.apt', { packages: 'util-linux' });
  if (setting('kernel/apparmor_restrict_unprivileged_userns') === '1') return say('network.mend.apparmor');
  if (setting('kernel/unprivileged_userns_clone') === '0') return say('network.mend.clone');
  if (setting('user/max_user_namespaces') === '0') return say('network.mend.max');
  return say('network.mend.container');
}
