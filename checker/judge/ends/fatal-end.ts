import { otherRole } from '../../model/actor.ts';
import type { StepFailure } from '../follow/replay.ts';
import type { ActorHistory } from '../history/actor-history.ts';
import { hasFailed } from '../history/ending.ts';
import { sentBy } from '../history/sent-by.ts';
import { wantedBy } from '../wanted/wanted.ts';

/**
 * The program whose end explains the failure: the first that ended unprovoked. A provoked end, after a closed keyboard
 * or connection, counts only if the step is about that program, or needs a text that was said after the end, or that the
 * program failed to send.
 */
export function fatalEnd(failure: StepFailure): ActorHistory | undefined {
  const { history, index, step } = failure;
  const { actors, texts, saidAt } = history;
  const ended = [actors.server, actors.client]
    .filter((actor) => actor.ended && !actor.killed && !wasAskedToEnd(failure, actor))
    .sort((a, b) => endedAt(a) - endedAt(b));
  const said = saidAt.get(texts.origin.get(index) ?? -1);
  const needed = (actor: ActorHistory) =>
    actor.role === step.actor ||
    (said !== undefined && endedAt(actor) < said) ||
    (hasFailed(actor) && leavesUnsent(failure, actor));
  return (
    ended.find((actor) => hasFailed(actor) && complainedFirst(failure, actor)) ??
    ended.find((actor) => !wasProvoked(actor, actors[otherRole(actor.role)])) ??
    // A crash explains more than an end that is in order.
    ended.find((actor) => hasFailed(actor) && needed(actor)) ??
    // The closed keyboard came first, whichever of two programs ended first because of it.
    ended.toSorted((a, b) => closedAt(a) - closedAt(b)).find((actor) => needed(actor))
  );
}

/**
 * Whether a program complained before the other side ended, and ended itself between the same two rests. Where the
 * connection was not captured, their ends are recorded in any order, so the complaint tells which was first.
 */
function complainedFirst({ wired, history }: StepFailure, { role, ended }: ActorHistory): boolean {
  const other = history.actors[otherRole(role)];
  if (wired || !ended || !other.ended || other.killed) return false;
  const ends = [ended.index, other.ended.index];
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const said = history.events.findIndex(
    (event) => event.event === 'showed' && event.actor === role && event.screen === 'stderr',
  );
  return said >= 0 && said < first && !history.rests.some(({ index }) => said < index && index < last);
}

/** Whether nothing of the text that a step needs was sent by this program, which should have. */
function leavesUnsent(failure: StepFailure, { role }: ActorHistory): boolean {
  const wanted = wantedBy(failure);
  if (!failure.wired || !wanted || wanted.said === '' || wanted.speaker.role !== role) return false;
  return sentBy(failure.history, role, failure.history.saidAt.get(wanted.from)) === '';
}

function closedAt({ keyboardClosed, since }: ActorHistory): number {
  return keyboardClosed !== undefined && keyboardClosed > since ? keyboardClosed : Number.POSITIVE_INFINITY;
}

export function endedAt({ ended }: ActorHistory): number {
  return ended?.index ?? Number.POSITIVE_INFINITY;
}

/** An earlier step asked for this end and was met, so the end explains nothing. */
function wasAskedToEnd({ history, index }: StepFailure, { role, startedIn = 0 }: ActorHistory): boolean {
  return history.dialogue.steps
    .slice(startedIn, index)
    .some(({ actor, verb }) => actor === role && (verb === 'ends' || verb === 'ends with an error'));
}

/** Whether the program's keyboard was closed, or the other side left, before the program did. */
export function wasProvoked(actor: ActorHistory, other: ActorHistory): boolean {
  const left = leftAt(actor);
  const reasons = [actor.keyboardClosed, other.connectionClosed, other.goneAt];
  return reasons.some((reason) => reason !== undefined && reason > actor.since && reason < left);
}

/**
 * The index of the event with which a program left: usually its closed connection, because its end is recorded later and
 * the other side may have answered by then. A connection closed after Ctrl-D is only half closed, so the end counts.
 */
export function leftAt(actor: ActorHistory): number {
  const { connectionClosed = Number.POSITIVE_INFINITY, keyboardClosed } = actor;
  const isHalf = keyboardClosed !== undefined && keyboardClosed < connectionClosed;
  return isHalf ? endedAt(actor) : Math.min(endedAt(actor), connectionClosed);
}
