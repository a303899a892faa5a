import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import type { FindingDetails } from '../../model/finding-details.ts';
import type { ProcessState } from '../../model/standing.ts';
import { nearest } from '../ends/nearest.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { endOf, hasFailed, isBroken } from '../history/ending.ts';
import { complaints, lastWords } from '../history/evidence.ts';
import { awaitedBy, isPolling, standingOf } from '../history/rest.ts';
import { waitsOnlyFor } from '../history/turns.ts';

/** A program that came to a limit of its sandbox: what it did afterwards, it did because of that. */
export function limited(failure: StepFailure): Finding | undefined {
  const { actors } = failure.history;
  const role = nearest(failure).find((candidate) => actors[candidate].limited);
  const hit = role && actors[role].limited;
  return hit && findingOf(failure, { code: 'limit', actors: [role], ...hit, ...awaitedText(failure.step) });
}

/** A program that was still computing when patience ended. */
export function busy(failure: StepFailure): Finding | undefined {
  const { rest, step } = failure;
  if (rest?.event.decided !== 'patience') return undefined;
  const role = nearest(failure).find((candidate) => standingOf(rest, candidate)?.running);
  return (
    role && findingOf(failure, { code: 'busy', actors: [role], ...awaitedText(step), ...ends(failure, role) })
  );
}

/** The ends that a program was seen to read again and again, and the call that it tells not to wait. */
function ends({ rest }: StepFailure, role: Role): Pick<BusyDetails, 'endOf' | 'unwaiting'> {
  const threads = standingOf(rest, role)?.processes.flatMap((each) => each.threads) ?? [];
  const endOf = [...new Set(threads.flatMap((thread) => thread.endOf ?? []))];
  const unwaiting = threads.find((thread) => thread.unwaiting)?.unwaiting;
  return { ...(endOf.length > 0 && { endOf }), ...(unwaiting && { unwaiting }) };
}

type BusyDetails = Extract<FindingDetails, { code: 'busy' }>;

/** The client is connected, but the server has not accepted the connection and does not wait for one. */
export function notAccepting(failure: StepFailure): Finding | undefined {
  const { server, client } = failure.history.actors;
  const standing = standingOf(failure.rest, 'server');
  if (server.peer || server.accepted || client.connectedTo === undefined || !standing?.alive)
    return undefined;
  if (awaitedBy(standing).includes('connection') || (failure.rest && isPolling(failure.rest, standing)))
    return undefined;
  const instead = waitedFor.find((source) => standing.waitsFor.includes(source));
  const evidence = complaints(server);
  return findingOf(failure, {
    code: 'not-accepting',
    actors: ['server'],
    ...(instead && { instead }),
    evidence,
  });
}

/** What a server may wait for in place of a client, the one that explains most in front. */
const waitedFor = ['resumption', 'child', 'thread', 'keyboard', 'clock'] as const;

/** Whether a program waits for the same as before its keyboard was closed, so that it has not come to read it. */
function hasNotReadEnd({ history, rest }: StepFailure, role: Role): boolean {
  const { keyboardClosed } = history.actors[role];
  if (keyboardClosed === undefined) return false;
  const before = history.rests.findLast(({ index }) => index < keyboardClosed);
  const awaited = [before, rest].map((look) => String(awaitedBy(standingOf(look, role)).toSorted()));
  return awaited[0] !== '' && awaited[0] === awaited[1] && !awaited[0]?.includes('keyboard');
}

/** Whether a program waited for its keyboard when that was closed, and has gone on since to wait for the other side alone. */
function hasPassedEnd({ history, rest }: StepFailure, role: Role): boolean {
  const { keyboardClosed } = history.actors[role];
  const before = history.rests.findLast(
    ({ index }) => keyboardClosed !== undefined && index < keyboardClosed,
  );
  return waitsOnlyFor(before, role, 'keyboard') && waitsOnlyFor(rest, role, otherRole(role));
}

/** The program has ended, and processes that it started are still alive. The other program may have done the same. */
export function leftBehind(failure: StepFailure): Finding | undefined {
  const { step } = failure;
  const role = step.verb === 'receives the end' ? otherRole(step.actor) : step.actor;
  const left = leftBy(failure, role);
  if (left.length === 0) return undefined;
  const other = otherRole(role);
  const isHeld = left.some(({ holdsConnection }) => holdsConnection);
  return findingOf(failure, {
    code: 'left-behind',
    actors: leftBy(failure, other).length > 0 ? [role, other] : [role],
    pids: left.map(({ pid }) => pid),
    ...(isHeld && { keeps: 'connection' as const }),
  });
}

/** The processes of a program that has ended. One that floods is ended by the stage, with all that it started. */
function leftBy({ history, rest }: StepFailure, role: Role): readonly ProcessState[] {
  const { ended, flooded } = history.actors[role];
  return ended && !flooded ? (standingOf(rest, role)?.processes ?? []) : [];
}

/** The program ended without the error message that the step asks for, or it crashed. */
export function silentFailure(failure: StepFailure): Finding | undefined {
  const actor = failure.history.actors[failure.step.actor];
  if (!actor.ended) return undefined;
  const details = { actors: [actor.role], end: endOf(actor), evidence: lastWords(actor) };
  if (isBroken(actor)) return findingOf(failure, { code: 'crashed', ...details });
  const spoke = hasFailed(actor) && details.evidence !== '';
  return spoke ? undefined : findingOf(failure, { code: 'silent-failure', ...details });
}

/** A client that should have said that no server listens, and ended. */
export function unanswered(failure: StepFailure): Finding | undefined {
  const { history, rest, step } = failure;
  const { role, connectedTo, refusedAt, ended } = history.actors[step.actor];
  if (role !== 'client' || connectedTo !== undefined || ended) return undefined;
  return findingOf(failure, {
    code: 'still-running',
    actors: [role],
    waits: awaitedBy(standingOf(rest, role)),
    connects: refusedAt.length > 0 ? 'in vain' : 'never',
    evidence: complaints(history.actors[role]),
  });
}

/** A cause that always applies, for steps that need no other: the program did not do what the step says. */
export function always(
  code: 'still-running' | 'not-closed' | 'not-deadlocked' | 'busy',
): (failure: StepFailure) => Finding {
  return (failure) => {
    const { history, rest, step } = failure;
    const role = step.verb === 'receives the end' ? otherRole(step.actor) : step.actor;
    return findingOf(failure, {
      code,
      actors: step.verb === 'is deadlocked' ? ['client', 'server'] : [role],
      waits: awaitedBy(standingOf(rest, role)),
      evidence: complaints(history.actors[role]),
      ...(code === 'busy' && ends(failure, role)),
      ...(code === 'still-running' && hasNotReadEnd(failure, role) && { unread: 'keyboard' as const }),
      ...(code === 'still-running' && hasPassedEnd(failure, role) && { goesOn: true as const }),
    });
  };
}
