import type { Role } from '../../model/actor.ts';
import type { Event } from '../../model/transcript.ts';
import type { Stall } from '../../stage/live/stall.ts';
import type { Fate } from '../moment.ts';

/** What has become of a pair, from what it sent and showed and whether it is stalled; undefined as long as that is open. */
export function fateOf(events: readonly Event[], stall: Stall | undefined): Fate | undefined {
  if (stall === 'deadlock') return 'deadlock';
  const first = events.find((event) => event.event === 'sent');
  if (first?.event !== 'sent') return undefined;
  const after = events.slice(events.indexOf(first) + 1);
  const next = after.find((event) => isAnswer(event, first.actor));
  if (!next) return undefined;
  if (next.event === 'sent') return 'crossed';
  return first.actor === 'client' ? 'works' : 'swapped';
}

/** Whether the other side shows something, or speaks before that. */
function isAnswer(event: Event, speaker: Role): boolean {
  if (event.actor === speaker || event.actor === 'stage') return false;
  return event.event === 'sent' || (event.event === 'showed' && event.screen === 'stdout');
}
