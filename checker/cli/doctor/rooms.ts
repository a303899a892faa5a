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
  const allowed = useRooms ? await whoMay([...flags, 'true'], environment) : 'nobody';
  const isAllowed = hasKoffi && (allowed === 'root' || allowed === 'user');
  if (isAllowed && (await whoMay([...flags, 'sh', '-c', layOne], environment)) === 'nobody')
    return {
      subject: 'rooms',
      state: 'limited',
      found: say('rooms.copied'),
      cost: say('rooms.copied.cost'),
      fix: say('rooms.mend.layers'),
    };
  if (isAllowed) return { subject: 'rooms', state: 'fine', found: say('rooms.fine') };
  return {
    subject: 'rooms',
    state: 'limited',
    found: say('rooms.absent'),
    cost: say('rooms.cost'),
    fix:
      allowed === 'nobody' || allowed === 'no-unshare' ? howToAllow(allowed, say) : say('network.mend.koffi'),
  };
}

/** Lays a layer over /tmp, as the checker does for each dialogue; without mount(8) it is taken to be possible. */
const layOne = `command -v mount >/dev/null && [ -d /tmp ] || exit 0
mount -t tmpfs memory /proc && mkdir /proc/upper /proc/work /proc/layered &&
mount -t overlay overlay -o lowerdir=/tmp,upperdir=/proc/upper,workdir=/proc/work /proc/layered`;
