import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import type { FloodedBy } from '../../model/finding-details.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import { isChattering } from '../follow/hold.ts';
import type { StepFailure } from '../follow/replay.ts';
import { complaints } from '../history/evidence.ts';
import { standingOf } from '../history/rest.ts';
import { nearest } from './nearest.ts';

/** A program that printed more than is kept, or was still printing when patience ended. */
export function flood(failure: StepFailure): Finding | undefined {
  const { history } = failure;
  const role = nearest(failure).find(
    (candidate) => history.actors[candidate].flooded || isChattering(failure, candidate),
  );
  if (!role) return undefined;
  const { flooded, stdout } = history.actors[role];
  const bytes = flooded?.bytes ?? Buffer.byteLength(stdout);
  const by = floodedBy(failure, role);
  return findingOf(failure, { code: 'flood', actors: [role], bytes, by, ...awaitedText(failure.step) });
}

/** A program that should be at rest and is not; the finding gives the number of bytes that it printed. */
export function printing(failure: StepFailure): Finding {
  const actor = failure.history.actors[failure.step.actor];
  const bytes = Buffer.byteLength(actor.stdout);
  const by = floodedBy(failure, actor.role);
  return findingOf(failure, { code: 'flood', actors: [actor.role], bytes, by, evidence: complaints(actor) });
}

/** What its loop went on after: only once something has ended may a read of it have told so. */
function floodedBy(failure: StepFailure, role: Role): FloodedBy {
  if (role === 'server' && isAlone(failure)) return 'unaccepted';
  const { history, rest } = failure;
  const { keyboardClosed, flooded, since } = history.actors[role];
  const { connectionClosed, goneAt } = history.actors[otherRole(role)];
  const stopped = flooded?.index ?? rest?.index ?? Number.POSITIVE_INFINITY;
  const ends = [keyboardClosed, connectionClosed, goneAt];
  return ends.some((at) => at !== undefined && at > since && at < stopped) ? 'an end' : 'nothing';
}

/** Whether a server that listens has not accepted a client: none had come when it was stopped, or one is seen to wait. */
function isAlone({ history: { actors, events }, rest }: StepFailure): boolean {
  const { accepted, flooded, since } = actors.server;
  const run = events.slice(since, flooded?.index);
  if (accepted || !run.some(({ event }) => event === 'listening')) return false;
  const standing = standingOf(rest, 'server');
  const isCalled = run.some(({ event }) => event === 'connected');
  return isCalled ? standing?.alive === true && !standing.connected : flooded !== undefined;
}
