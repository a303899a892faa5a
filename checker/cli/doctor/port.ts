import type { Environment } from '../../model/environment.ts';
import { findHolder } from '../../room/port/port-holder.ts';
import type { SayDoctor } from '../words/doctor/say.ts';
import type { Diagnosis } from './diagnosis.ts';

/** What to examine of the lab's port. */
export interface ExaminePortOptions {
  readonly labPort: number;
  /** Whether each dialogue has its own network. */
  readonly network: 'own' | 'shared';
  readonly environment: Environment;
}

/** Whether another process holds the lab's port. This blocks checking only in the machine's own network. */
export async function examinePort(
  { labPort, network, environment }: ExaminePortOptions,
  say: SayDoctor,
): Promise<Diagnosis> {
  const held = await findHolder(labPort, environment);
  if (!held) return { subject: 'port', state: 'fine', found: say('port.free') };
  const { holder } = held;
  return {
    subject: 'port',
    state: network === 'own' ? 'limited' : 'blocking',
    found: holder
      ? say('port.held', { command: holder.command, pid: String(holder.pid) })
      : say('port.held-unknown'),
    cost: say(`port.cost.${network}`),
    fix: holder ? say('port.mend', { pid: String(holder.pid) }) : say('port.mend-unknown'),
  };
}
