import { otherRole } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { circumstancesOf } from '../ends/circumstances.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import type { ActorHistory } from '../history/actor-history.ts';
import { endOf, hasFailed } from '../history/ending.ts';
import { complaints, isAddressInUse, isTrace, lastWords } from '../history/evidence.ts';
import { sentBy } from '../history/sent-by.ts';
import { wantedBy } from '../wanted/wanted.ts';
import { needsTerminal } from './needs-terminal.ts';

/** A program ended by a signal or with an error code, and its end explains the failure (`fatalEnd`). */
export function crashed(failure: StepFailure): Finding | undefined {
  const actor = fatalEnd(failure);
  if (!actor || !hasFailed(actor) || floodedBefore(failure, actor)) return undefined;
  if (isAddressInUse(lastWords(actor)))
    return findingOf(failure, { code: 'address-in-use', ...ending(failure, actor) });
  return needsTerminal(failure, actor) ?? findingOf(failure, { code: 'crashed', ...ending(failure, actor) });
}

/** A program ended with code 0, too early, and its end explains the failure (`fatalEnd`). */
export function endedEarly(failure: StepFailure): Finding | undefined {
  const actor = fatalEnd(failure);
  if (!actor || hasFailed(actor) || endedInTime(failure, actor)) return undefined;
  const seen = { ...ending(failure, actor), ...circumstancesOf(failure, actor) };
  const other = failure.history.actors[otherRole(actor.role)];
  // Where both have ended, each for what the other did, which of them came last is chance.
  const isShared = isAnswer(failure, actor) && isAnswer(failure, other) && !hasFailed(other);
  const actors = [actor.role, ...(isShared ? [other.role] : [])];
  const details = { code: 'ended-early', ...seen, actors } as const;
  return needsTerminal(failure, actor) ?? findingOf(failure, details);
}

/** Whether a program has ended because its keyboard was closed or the other side had left. */
function isAnswer({ history: { actors } }: StepFailure, actor: ActorHistory): boolean {
  return (
    actor.ended !== undefined &&
    !actor.peer &&
    actor.killed === undefined &&
    wasProvoked(actor, actors[otherRole(actor.role)])
  );
}

/** The text was said, then the other side closed the connection, then the program ended: its end is in order. */
function endedInTime({ history, index }: StepFailure, actor: ActorHistory): boolean {
  const { connectionClosed } = history.actors[otherRole(actor.role)];
  const said = history.saidAt.get(history.texts.origin.get(index) ?? -1);
  return (
    said !== undefined &&
    connectionClosed !== undefined &&
    said < connectionClosed &&
    connectionClosed < leftAt(actor)
  );
}

/** A thread or a child process died of an exception, while the program lives on and shows nothing more. */
export function brokenThread(failure: StepFailure): Finding | undefined {
  const { history, step } = failure;
  const actors = [history.actors[step.actor], history.actors[otherRole(step.actor)]];
  const broken = actors.find((actor) => !actor.peer && !actor.ended && isTrace(actor.stderr));
  if (!broken) return undefined;
  const details = { actors: [broken.role], ...awaitedText(step), evidence: complaints(broken) };
  return needsTerminal(failure, broken) ?? findingOf(failure, { code: 'crashed', ...details });
}

function ending({ step }: StepFailure, actor: ActorHistory) {
  return { actors: [actor.role], end: endOf(actor), ...awaitedText(step), evidence: lastWords(actor) };
}

/**
 * The program whose end explains the failure: the first that ended unprovoked. A provoked end, after a closed keyboard
 * or connection, counts only if the step is about that program, or needs a text that was said after the end, or that the
 * program failed to send.
 */
function fatalEnd(failure: StepFailure): ActorHistory | undefined {
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
    ended.find((actor) => !wasProvoked(actor, actors[otherRole(actor.role)])) ??
    // A crash explains more than an end that is in order.
    ended.find((actor) => hasFailed(actor) && needed(actor)) ??
    // The closed keyboard came first, whichever of two programs ended first because of it.
    ended.toSorted((a, b) => closedAt(a) - closedAt(b)).find((actor) => needed(actor))
  );
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

function endedAt({ ended }: ActorHistory): number {
  return ended?.index ?? Number.POSITIVE_INFINITY;
}

/** An earlier step asked for this end and was met, so the end explains nothing. */
function wasAskedToEnd({ history, index }: StepFailure, { role, startedIn = 0 }: ActorHistory): boolean {
  return history.dialogue.steps
    .slice(startedIn, index)
    .some(({ actor, verb }) => actor === role && (verb === 'ends' || verb === 'ends with an error'));
}

/** Whether the program's keyboard was closed, or the other side left, before the program did. */
function wasProvoked(actor: ActorHistory, other: ActorHistory): boolean {
  const left = leftAt(actor);
  const reasons = [actor.keyboardClosed, other.connectionClosed, other.goneAt];
  return reasons.some((reason) => reason !== undefined && reason > actor.since && reason < left);
}

/**
 * The index of the event with which a program left: usually its closed connection, because its end is recorded later and
 * the other side may have answered by then. A connection closed after Ctrl-D is only half closed, so the end counts.
 */
function leftAt(actor: ActorHistory): number {
  const { connectionClosed = Number.POSITIVE_INFINITY, keyboardClosed } = actor;
  const isHalf = keyboardClosed !== undefined && keyboardClosed < connectionClosed;
  return isHalf ? endedAt(actor) : Math.min(endedAt(actor), connectionClosed);
}

function floodedBefore({ history }: StepFailure, actor: ActorHistory): boolean {
  return Object.values(history.actors).some(
    ({ flooded }) => flooded !== undefined && flooded.index < endedAt(actor),
  );
}
