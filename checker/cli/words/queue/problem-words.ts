import { tame } from '../../../explain/text/invisible.ts';
import { unreachable } from '../../../model/unreachable.ts';
import type { Versions } from '../../../queue/order/versions.ts';
import type { QueueProblem } from '../../../queue/queue-error.ts';
import type { SayQueue } from './say.ts';

/** Why a queue cannot be used, in one line. `own` are the versions of this worker. */
export function queueWords(problem: QueueProblem, say: SayQueue, own?: Versions): string {
  switch (problem.code) {
    case 'bad-address':
      return say('bad-address', { value: problem.value });
    case 'no-answer':
    case 'certificate':
    case 'no-redis':
      return say(problem.code, { at: problem.at, what: tamed(problem.what) });
    case 'password':
    case 'not-ours':
    case 'other-format':
      return say(problem.code, { at: problem.at });
    case 'drops-keys':
      return say('drops-keys', { at: problem.at, policy: problem.policy });
    case 'no-room':
      return say('no-room', { at: problem.at, megabytes: Math.ceil(problem.bytes / 1e6) });
    case 'no-store':
      return say('no-store', { dir: problem.dir, what: problem.what });
    case 'needs-store':
      return say('needs-store');
    case 'other-versions': {
      const { what, wanted } = problem;
      return say('other-versions', { what, wanted: tamed(wanted), own: own?.[what] ?? '' });
    }
    default:
      return unreachable(problem);
  }
}

/** What came from elsewhere may hold what a terminal obeys. */
function tamed(text: string): string {
  return tame(text, { ascii: false });
}
