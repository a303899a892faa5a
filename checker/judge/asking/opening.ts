import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Standing } from '../../model/standing.ts';
import type { Event } from '../../model/transcript.ts';
import type { NotYet, Wish } from '../../model/wish.ts';
import type { StepFailure } from '../follow/replay.ts';
import type { Rest } from '../history/history.ts';
import { standingOf } from '../history/rest.ts';
import { promptBefore } from './prompt.ts';
import { wishOf } from './wish.ts';

/** How a program stood before anything of the dialogue was typed on its keyboard. */
export interface Opening {
  readonly role: Role;
  readonly rest: Rest;
  readonly standing: Standing;
  readonly notYet: NotYet;
  /** Empty if it shows none. */
  readonly prompt: string;
  readonly wish: Wish;
  /** The first line that was typed then, and the index of its event; undefined if none was. */
  readonly typed: { readonly index: number; readonly text: string } | undefined;
}

/** The opening of a program since it was last started. The probes count as typed: they show what it makes of a line. */
export function openingOf({ later }: StepFailure, role: Role): Opening | undefined {
  const { since } = later.actors[role];
  const index = later.events.findIndex((event, at) => at > since && isLineFor(role, event));
  const event = later.events[index];
  const end = event ? index : later.events.length;
  const rest = later.rests.findLast((one) => one.index > since && one.index < end);
  const standing = standingOf(rest, role);
  if (!rest || !standing?.alive || standing.peer) return undefined;
  const prompt = promptBefore(later.events, role, end);
  const typed = event?.event === 'typed' ? { index, text: event.text.trim() } : undefined;
  const notYet = notYetOf(standing, later.events.slice(since, end));
  return { role, rest, standing, notYet, prompt, wish: wishOf(prompt), typed };
}

function isLineFor(role: Role, event: Event): boolean {
  return event.event === 'typed' && event.actor === role && !event.answer;
}

function notYetOf({ actor, connected, listens }: Standing, before: readonly Event[]): NotYet {
  if (connected) return 'chats';
  const called = ({ event, actor: role }: Event) =>
    role === 'client' && (event === 'connected' || event === 'refused');
  if (actor === 'client') return before.some(called) ? 'chats' : 'connects';
  return listens.length === 0 ? 'listens' : 'accepts';
}

/** A line that was typed, and the index of its event. */
type TypedLine = NonNullable<Opening['typed']>;

/**
 * Whether a line that a program was typed was sent: at once, whatever stands around it, or later, at the end of a line.
 * An answer that is put in front of later lines is not.
 */
export function hasSent({ later }: StepFailure, role: Role, { index, text }: TypedLine): boolean {
  const sent = (events: readonly Event[]) => events.map((event) => sentIn(event, role)).join('');
  const since = later.events.slice(index + 1);
  const next = since.findIndex(
    ({ event, actor }) => actor === role && (event === 'typed' || event === 'closed'),
  );
  if (text === '') return false;
  const lines = sent(later.events).split('\n');
  return (
    sent(next < 0 ? since : since.slice(0, next)).includes(text) ||
    lines.some((line) => line.trimEnd().endsWith(text))
  );
}

function sentIn(event: Event, role: Role): string {
  if (event.event === 'sent' && event.actor === role) return event.text;
  return event.event === 'received' && event.actor === otherRole(role) ? event.text : '';
}
