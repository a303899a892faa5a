import type { Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import type { Source } from '../../model/transcript.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { isDeadlock } from '../history/deadlock.ts';
import { awaitedBy, standingOf } from '../history/rest.ts';
import { waitsOnlyFor } from '../history/turns.ts';
import { expectedText } from '../screen/texts.ts';
import { isMute } from './probed.ts';
import { wantedBy } from './wanted.ts';

/** Each program waits for the other, and nothing that is typed changes it. */
export function deadlocked(failure: StepFailure): Finding | undefined {
  if (!failure.rest || !(isDeadlock(failure.rest) || isMute(failure))) return undefined;
  const expected = expectedText(failure.step)?.said ?? awaitedIn(failure);
  return findingOf(failure, 'deadlock', { actors: ['client', 'server'], expected });
}

/** Where both take turns the client speaks first, so a server that begins at its keyboard speaks across it. */
export function crossed(failure: StepFailure): Finding | undefined {
  const { history, options } = failure;
  if (options.rule !== 'takes turns' || history.actors.server.peer || history.actors.client.peer)
    return undefined;
  const first = history.events.findIndex(({ event }) => event === 'typed');
  const openings = history.rests.filter(({ index }) => first < 0 || index < first);
  const opening = openings.findLast((rest) => standingOf(rest, 'client')?.connected);
  const both = (['server', 'client'] as const).every((role) => waitsOnlyFor(opening, role, 'keyboard'));
  if (!both) return undefined;
  return findingOf(failure, 'crossed', { actors: ['server'], expected: 'client', actual: 'keyboard' });
}

/** A program does not wait for what the step says. */
export function wrongWait(failure: StepFailure): Finding {
  const { rest, step } = failure;
  const actual = awaitedBy(standingOf(rest, step.actor)).join(' and ');
  return findingOf(failure, 'wrong-wait', { actors: [step.actor], expected: awaitedIn(failure), actual });
}

/**
 * A line does not come because a program waits for the wrong thing, and did so already when the line was said: the
 * one that should show it for its keyboard, or the one that should send it for the other side.
 */
export function wrongWaitForLine(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  if (!wanted) return undefined;
  const { shower, speaker } = wanted;
  const stuck: { actor: Role; expected: Source; actual: Source }[] = [];
  if (isStuck(failure, shower.role, 'keyboard'))
    stuck.push({ actor: shower.role, expected: speaker.role, actual: 'keyboard' });
  if (shower.accepted && waitsOnlyFor(failure.rest, shower.role, 'connection'))
    stuck.push({ actor: shower.role, expected: speaker.role, actual: 'connection' });
  if (isStuck(failure, speaker.role, shower.role))
    stuck.push({ actor: speaker.role, expected: 'keyboard', actual: shower.role });
  const [first] = stuck;
  return first && findingOf(failure, 'wrong-wait', { ...first, actors: stuck.map(({ actor }) => actor) });
}

function isStuck({ history, index, rest }: StepFailure, role: Role, source: Source): boolean {
  const said = history.saidAt.get(history.texts.origin.get(index) ?? -1);
  const before = history.rests.findLast((look) => said !== undefined && look.index < said);
  return waitsOnlyFor(before, role, source) && waitsOnlyFor(rest, role, source);
}

function awaitedIn({ step }: StepFailure): string | undefined {
  return step.verb === 'is waiting for' ? step.awaited.join(' and ') : undefined;
}
