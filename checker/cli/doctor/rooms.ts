import type { Environment } from '../../model/environment.ts';
import type { SayDoctor } from '../words/doctor/say.ts';
import type { Diagnosis } from './diagnosis.ts';
import { howToAllow, whoMay } from './who-may.ts';

/** What to examine of the rooms. */
export interface ExamineRoomsOptions {
  readonly hasKoffi: boolean;
  /** False with `ALTERNANCE_ROOMS=shared`, which tells the checker to share processes and files. */
  readonly useRooms: boolean;
  readonly environment: Environment;
}

/** Whether each dialogue can have processes and files of its own. */
export async function examineRooms(
  { hasKoffi, useRooms, environment }: ExamineRoomsOptions,
  say: SayDoctor,
): Promise<Diagnosis> {
  const flags = ['--ipc', '--pid', '--fork', '--mount-proc'];
  const allowed = useRooms ? await whoMay(flags, environment) : 'nobody';
  if (hasKoffi && (allowed === 'root' || allowed === 'user'))
    return { subject: 'rooms', state: 'fine', found: say('rooms.fine') };
  return {
    subject: 'rooms',
    state: 'limited',
    found: say('rooms.absent'),
    cost: say('rooms.cost'),
    fix:
      allowed === 'nobody' || allowed === 'no-unshare' ? howToAllow(allowed, say) : say('network.mend.koffi'),
  };
}
