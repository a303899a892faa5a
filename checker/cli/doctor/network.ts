import type { Environment } from '../../model/environment.ts';
import type { SayDoctor } from '../words/doctor/say.ts';
import type { Diagnosis } from './diagnosis.ts';
import { howToAllow, whoMay } from './who-may.ts';

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
  const allowed = useNetworks ? await whoMay(['--net', 'true'], environment) : 'nobody';
  if (hasKoffi && (allowed === 'root' || allowed === 'user'))
    return { subject: 'network', state: 'fine', found: say(`network.${allowed}`) };
  return {
    subject: 'network',
    state: 'limited',
    found: say(allowed === 'no-unshare' ? 'network.no-unshare' : 'network.absent'),
    cost: say('network.cost', { port: String(labPort) }),
    fix:
      allowed === 'nobody' || allowed === 'no-unshare' ? howToAllow(allowed, say) : say('network.mend.koffi'),
  };
}
