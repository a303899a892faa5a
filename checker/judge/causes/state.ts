import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Finding, FindingCode } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import { isChattering } from '../follow/hold.ts';
import type { StepFailure } from '../follow/replay.ts';
import { hasFailed, isBroken } from '../history/ending.ts';
import { complaints, lastWords } from '../history/evidence.ts';
import { awaitedBy, isPolling, standingOf } from '../history/rest.ts';
import { expectedText } from '../screen/texts.ts';

/** A program that printed more than is kept, or was still printing when patience ended. */
export function flood(failure: StepFailure): Finding | undefined {
  const { history } = failure;
  const role = nearest(failure).find(
    (candidate) => history.actors[candidate].flooded || isChattering(failure, candidate),
  );
  if (!role) return undefined;
  return findingOf(failure, 'flood', {
    actors: [role],
    expected: expectedText(failure.step)?.said,
    actual: String(history.actors[role].flooded?.bytes ?? Buffer.byteLength(history.actors[role].stdout)),
  });
}

/** A program that was still computing when patience ended. */
export function busy(failure: StepFailure): Finding | undefined {
  const { rest, step } = failure;
  if (rest?.event.decided !== 'patience') return undefined;
  const role = nearest(failure).find((candidate) => standingOf(rest, candidate)?.running);
  return role && findingOf(failure, 'busy', { actors: [role], expected: expectedText(step)?.said });
}

/** A client is connected, and the server neither has the connection nor waits for one. */
export function notAccepting(failure: StepFailure): Finding | undefined {
  const { server, client } = failure.history.actors;
  const standing = standingOf(failure.rest, 'server');
  if (server.peer || server.accepted || client.connectedTo === undefined || !standing?.alive)
    return undefined;
  if (awaitedBy(standing).includes('connection') || (failure.rest && isPolling(failure.rest, standing)))
    return undefined;
  return findingOf(failure, 'not-accepting', { actors: ['server'], evidence: complaints(server) });
}

/** The program that was started has ended, and something that it started lives on. */
export function leftBehind(failure: StepFailure): Finding | undefined {
  const { history, rest, step } = failure;
  const role = step.verb === 'receives the end' ? otherRole(step.actor) : step.actor;
  const left = standingOf(rest, role)?.processes ?? [];
  if (!history.actors[role].ended || left.length === 0) return undefined;
  return findingOf(failure, 'left-behind', { actors: [role], actual: left.map(({ pid }) => pid).join(', ') });
}

/** It ended where an error was to be reported, and reported none; or it broke. */
export function silentFailure(failure: StepFailure): Finding | undefined {
  const actor = failure.history.actors[failure.step.actor];
  const { ended, role } = actor;
  if (!ended) return undefined;
  const actual = ended.signal ?? String(ended.code ?? 0);
  const details = { actors: [role], actual, evidence: lastWords(actor) };
  if (isBroken(actor)) return findingOf(failure, 'crashed', details);
  const spoke = hasFailed(actor) && details.evidence !== '';
  return spoke ? undefined : findingOf(failure, 'silent-failure', details);
}

/** The step says all there is to say: its program did not do it. */
export function always(code: FindingCode): (failure: StepFailure) => Finding {
  return (failure) => {
    const { history, rest, step } = failure;
    const role = step.verb === 'receives the end' ? otherRole(step.actor) : step.actor;
    const waits = awaitedBy(standingOf(rest, role)).join(' and ');
    return findingOf(failure, code, {
      actors: step.verb === 'is deadlocked' ? ['client', 'server'] : [role],
      actual: waits || undefined,
      evidence: complaints(history.actors[role]),
    });
  };
}

/** The program of the step, then the other. A peer is the checker's own. */
function nearest({ history, step }: StepFailure): readonly Role[] {
  return [step.actor, otherRole(step.actor)].filter((role) => !history.actors[role].peer);
}
