import { otherRole, type Role } from '../../model/actor.ts';
import type { Event } from '../../model/transcript.ts';
import type { Stall } from '../../stage/live/stall.ts';
import type { Fate } from '../moment.ts';

/** What decides the fate of a pair beside what it sent and showed. */
export interface FateOfOptions {
  readonly stall: Stall | undefined;
  /** Whether its programs speak in turn, or at any time. */
  readonly inTurn: boolean;
}

/** What has become of a pair, from what it sent and showed and whether it is stalled; undefined as long as that is open. */
export function fateOf(events: readonly Event[], { stall, inTurn }: FateOfOptions): Fate | undefined {
  if (stall === 'deadlock') return 'deadlock';
  return inTurn ? fateInTurn(events) : fateAtAnyTime(events);
}

function fateAtAnyTime(events: readonly Event[]): Fate | undefined {
  const isHeard = (speaker: Role) => {
    const first = events.findIndex(({ event, actor }) => event === 'sent' && actor === speaker);
    return first >= 0 && events.slice(first).some((event) => isShownBy(event, otherRole(speaker)));
  };
  return isHeard('client') && isHeard('server') ? 'free' : undefined;
}

function fateInTurn(events: readonly Event[]): Fate | undefined {
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
  const other = otherRole(speaker);
  return (event.event === 'sent' && event.actor === other) || isShownBy(event, other);
}

function isShownBy(event: Event, role: Role): boolean {
  return event.event === 'showed' && event.actor === role && event.screen === 'stdout';
}
