import type { Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import type { Source } from '../../model/standing.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { isDeadlock } from '../history/deadlock.ts';
import { awaitedBy, standingOf } from '../history/rest.ts';
import { waitsOnlyFor } from '../history/turns.ts';
import { wantedBy } from '../wanted/wanted.ts';
import { lostAt } from './lost-at.ts';
import { isMute } from './probed.ts';

/** Each program waits for the other: their rest shows it, or the probes do. */
export function deadlocked(failure: StepFailure): Finding | undefined {
  const { rest } = failure;
  if (!rest || !(isDeadlock(rest) || (isMute(failure) && !isKept(failure)))) return undefined;
  const { step } = failure;
  return findingOf(failure, {
    code: 'deadlock',
    actors: ['client', 'server'],
    ...('awaited' in step ? { awaited: step.awaited } : awaitedText(step)),
  });
}

/**
 * Rules `sends` and `shows`: the line was read from its keyboard and not sent. With turns, a program that listens to all
 * that comes may put it aside until it has heard the other: then the two wait for each other.
 */
function isKept(failure: StepFailure): boolean {
  const wanted = wantedBy(failure);
  const { rule } = failure.options;
  const isOneWay = rule === 'sends' || rule === 'shows';
  return isOneWay && failure.wired && wanted !== undefined && lostAt(failure, wanted) === 'read';
}

/** Rule `takes turns`: the client speaks first, so a server that also begins by reading its keyboard speaks across it. */
export function crossed(failure: StepFailure): Finding | undefined {
  const { history, options } = failure;
  if (options.rule !== 'takes turns' || history.actors.server.peer || history.actors.client.peer)
    return undefined;
  const first = history.events.findIndex((event) => event.event === 'typed' && !event.answer);
  const openings = history.rests.filter(({ index }) => first < 0 || index < first);
  const opening = openings.findLast((rest) => standingOf(rest, 'client')?.connected);
  const both = (['server', 'client'] as const).every((role) => waitsOnlyFor(opening, role, 'keyboard'));
  if (!both) return undefined;
  return findingOf(failure, { code: 'crossed', actors: ['server'] });
}

/** A program waits for something else than the step says. */
export function wrongWait(failure: StepFailure): Finding {
  const { rest, step } = failure;
  const waits = awaitedBy(standingOf(rest, step.actor));
  const wanted = 'awaited' in step ? step.awaited : [];
  return findingOf(failure, { code: 'wrong-wait', actors: [step.actor], wanted, waits });
}

/**
 * A line does not come because a program waits, since before the line was said, for the wrong source: the shower for its
 * keyboard, or the speaker for the other side. A shower that waits for another connection counts too.
 */
export function wrongWaitForLine(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  if (!wanted) return undefined;
  const { shower, speaker } = wanted;
  const stuck: { actor: Role; right: Source; instead: Source }[] = [];
  if (isStuck(failure, shower.role, 'keyboard'))
    stuck.push({ actor: shower.role, right: speaker.role, instead: 'keyboard' });
  if (shower.accepted && waitsOnlyFor(failure.rest, shower.role, 'connection'))
    stuck.push({ actor: shower.role, right: speaker.role, instead: 'connection' });
  if (isStuck(failure, speaker.role, shower.role))
    stuck.push({ actor: speaker.role, right: 'keyboard', instead: shower.role });
  const [first] = stuck;
  if (!first) return undefined;
  const actors = stuck.map(({ actor }) => actor);
  return findingOf(failure, { code: 'wrong-wait', actors, wanted: [first.right], waits: [first.instead] });
}

function isStuck({ history, index, rest }: StepFailure, role: Role, source: Source): boolean {
  const said = history.saidAt.get(history.texts.origin.get(index) ?? -1);
  const before = history.rests.findLast((look) => said !== undefined && look.index < said);
  return waitsOnlyFor(before, role, source) && waitsOnlyFor(rest, role, source);
}
