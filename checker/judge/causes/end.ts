import { otherRole } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { circumstancesOf } from '../ends/circumstances.ts';
import { endedAt, fatalEnd, leftAt, wasProvoked } from '../ends/fatal-end.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import type { ActorHistory } from '../history/actor-history.ts';
import { endOf, hasFailed } from '../history/ending.ts';
import { complaints, isAddressInUse, isTrace, lastWords } from '../history/evidence.ts';
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

function floodedBefore({ history }: StepFailure, actor: ActorHistory): boolean {
  return Object.values(history.actors).some(
    ({ flooded }) => flooded !== undefined && flooded.index < endedAt(actor),
  );
}
