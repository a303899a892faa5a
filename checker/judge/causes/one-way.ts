import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { isDeadlock } from '../history/deadlock.ts';
import { awaitedBy, standingOf } from '../history/rest.ts';
import { sentSinceSaid } from './delay.ts';
import { brokenThread } from './end.ts';
import { lineAltered, repeatedInstead } from './on-screen.ts';
import { hasHungUp } from './parting.ts';
import { isProbeShown, triedInVain } from './probed.ts';
import { lineSplit } from './split.ts';
import { type Wanted, wantedBy } from './wanted.ts';

/**
 * Rule `speaks at any time`: lines go the other way, and the line stays unread on a keyboard or in a socket. The probes
 * change nothing, so the program does not take turns: one direction is silent.
 */
export function silentHalf(failure: StepFailure): Finding | undefined {
  const { options, rest } = failure;
  const wanted = options.rule === 'speaks at any time' ? wantedBy(failure) : undefined;
  if (!wanted || rest?.event.decided !== 'at-rest' || isDeadlock(rest)) return undefined;
  if (!isReturnOpen(failure, wanted) || !triedInVain(failure, wanted)) return undefined;
  const { said, shower, speaker } = wanted;
  const actors = [
    ...(ignoresKeyboard(failure, wanted) ? [speaker.role] : []),
    ...(ignoresConnection(failure, wanted) ? [shower.role] : []),
  ];
  const explained = [brokenThread, lineSplit, lineAltered, repeatedInstead];
  if (actors.length === 0 || explained.some((cause) => cause(failure))) return undefined;
  return findingOf(failure, { code: 'one-way', actors, text: said });
}

/** Rule `speaks at any time`: the speaker has closed its direction of the connection while its keyboard is open. */
export function cutHalf(failure: StepFailure): Finding | undefined {
  const wanted = failure.options.rule === 'speaks at any time' ? wantedBy(failure) : undefined;
  if (!wanted || wanted.speaker.peer || !hasHungUp(wanted.speaker)) return undefined;
  const { said, speaker } = wanted;
  return findingOf(failure, { code: 'one-way', actors: [speaker.role], text: said });
}

/** Whether a line, or at least a probe, has gone the other way. */
export function isReturnOpen(failure: StepFailure, { speaker }: Wanted): boolean {
  return speaker.reading.taken.length > 0 || isProbeShown(failure, speaker.role);
}

/** Whether no process of the speaker reads its keyboard, and the typed line is not on the wire. */
function ignoresKeyboard(failure: StepFailure, wanted: Wanted): boolean {
  const { speaker } = wanted;
  const standing = standingOf(failure.rest, speaker.role);
  const blind = standing?.alive && !standing.peer && !standing.waitsFor.includes('keyboard');
  return blind === true && sentSinceSaid(failure, wanted) === '';
}

/** Whether the shower has unread bytes in its socket, or waits for no more although the line crossed the wire. */
function ignoresConnection(failure: StepFailure, wanted: Wanted): boolean {
  const { shower, speaker, said } = wanted;
  const standing = standingOf(failure.rest, shower.role);
  if (!standing?.alive || standing.peer) return false;
  if (standing.unread !== undefined) return true;
  return !awaitedBy(standing).includes(speaker.role) && sentSinceSaid(failure, wanted).includes(said);
}
