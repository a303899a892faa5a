import { listensToOther } from '../../judge/history/circle.ts';
import { isDeadlock } from '../../judge/history/deadlock.ts';
import type { Event } from '../../model/transcript.ts';
import { restOf } from '../rest.ts';
import type { Settled } from '../settle/settled.ts';

/**
 * Why a session does not go on. `deadlock`: each side waits only for the other. `mute`: both also listen to their
 * keyboards, and each has read a line since anything was shown or sent, without effect.
 */
export type Stall = 'deadlock' | 'mute';

/** The stall of two programs at rest; undefined if one of them can go on. */
export function stallOf(
  settled: Extract<Settled, { kind: 'rest' }>,
  events: readonly Event[],
): Stall | undefined {
  if (settled.decided !== 'at-rest' && settled.decided !== 'polled') return undefined;
  const rest = { index: events.length, event: { ms: 0, step: 0, ...restOf(settled) } };
  if (isDeadlock(rest)) return 'deadlock';
  const moved = events.findLastIndex(({ event }) => event === 'showed' || event === 'sent');
  const typed = events.slice(moved + 1).flatMap((event) => (event.event === 'typed' ? [event.actor] : []));
  return settled.standings.every(listensToOther) && typed.includes('server') && typed.includes('client')
    ? 'mute'
    : undefined;
}
