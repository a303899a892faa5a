import { otherRole } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import type { ActorHistory } from '../history/actor-history.ts';
import { endOf, hasFailed } from '../history/ending.ts';
import { complaints, isAddressInUse, isTrace, lastWords } from '../history/evidence.ts';

/** A program broke, and nothing but itself was the reason, or the step needs it alive. */
export function crashed(failure: StepFailure): Finding | undefined {
  const actor = fatalEnd(failure);
  if (!actor || !hasFailed(actor) || floodedBefore(failure, actor)) return undefined;
  const code = isAddressInUse(lastWords(actor)) ? 'address-in-use' : 'crashed';
  return findingOf(failure, { code, ...ending(failure, actor) });
}

/** A program ended in good order, and too early. */
export function endedEarly(failure: StepFailure): Finding | undefined {
  const actor = fatalEnd(failure);
  if (!actor || hasFailed(actor) || endedInTime(failure, actor)) return undefined;
  return findingOf(failure, { code: 'ended-early', ...ending(failure, actor) });
}

/** The line had been sent and the other side had left: nothing more could come, and it ended. */
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

/** A thread or a child died of an exception; the program lives on, and nothing comes any more. */
export function brokenThread(failure: StepFailure): Finding | undefined {
  const { history, step } = failure;
  const actors = [history.actors[step.actor], history.actors[otherRole(step.actor)]];
  const broken = actors.find((actor) => !actor.peer && !actor.ended && isTrace(actor.stderr));
  if (!broken) return undefined;
  return findingOf(failure, {
    code: 'crashed',
    actors: [broken.role],
    ...awaitedText(step),
    evidence: complaints(broken),
  });
}

function ending({ step }: StepFailure, actor: ActorHistory) {
  return { actors: [actor.role], end: endOf(actor), ...awaitedText(step), evidence: lastWords(actor) };
}

/**
 * The end that explains the failure. The first end that nobody provoked does; one that followed a closed keyboard or
 * a closed connection counts only if the step needs that program, or needs a text that was said after it.
 */
function fatalEnd(failure: StepFailure): ActorHistory | undefined {
  const { history, index, step } = failure;
  const { actors, texts, saidAt } = history;
  const ended = [actors.server, actors.client]
    .filter((actor) => actor.ended && !actor.killed && !wasAskedToEnd(failure, actor))
    .sort((a, b) => endedAt(a) - endedAt(b));
  const said = saidAt.get(texts.origin.get(index) ?? -1);
  const needed = (actor: ActorHistory) =>
    actor.role === step.actor || (said !== undefined && endedAt(actor) < said);
  return (
    ended.find((actor) => !wasProvoked(actor, actors[otherRole(actor.role)])) ??
    ended.find((actor) => needed(actor))
  );
}

function endedAt({ ended }: ActorHistory): number {
  return ended?.index ?? Number.POSITIVE_INFINITY;
}

/** A step that was met has asked for this end, so it is no news. */
function wasAskedToEnd({ history, index }: StepFailure, { role, startedIn = 0 }: ActorHistory): boolean {
  return history.dialogue.steps
    .slice(startedIn, index)
    .some(({ actor, verb }) => actor === role && (verb === 'ends' || verb === 'ends with an error'));
}

/** Its keyboard had been closed before, or the other side had left before it did. */
function wasProvoked(actor: ActorHistory, other: ActorHistory): boolean {
  const left = leftAt(actor);
  const reasons = [actor.keyboardClosed, other.connectionClosed, other.goneAt];
  return reasons.some((reason) => reason !== undefined && reason > actor.since && reason < left);
}

/**
 * A program that ends leaves the connection first, and its end is heard of later: the other side may have answered by
 * then. After Ctrl-D it has only finished speaking.
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
