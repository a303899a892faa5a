import type { Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { takesTurns, waitsOnlyFor } from '../history/turns.ts';
import { isShownAfterTyping } from './delay.ts';
import { isReturnOpen } from './one-way.ts';
import { isProbeShown } from './probed.ts';
import { type Wanted, wantedBy } from './wanted.ts';

/** Both speak at any time: a program was seen to take turns, and the line is on the wrong side of its turn. */
export function alternatesSurely(failure: StepFailure): Finding | undefined {
  const wanted = wantedAtAnyTime(failure);
  if (!wanted) return undefined;
  const stuck = stuckIn(failure, wanted);
  const turning = stuck.filter((role) => takesTurns(failure.later, role));
  if (turning.length > 0) return alternates(failure, wanted, turning);
  return isShownAfterTyping(failure, wanted) ? alternates(failure, wanted, stuck) : undefined;
}

/** Both speak at any time: lines go the other way, and none has ever come this way, not even one that was typed to learn why. */
export function oneWay(failure: StepFailure): Finding | undefined {
  const wanted = wantedAtAnyTime(failure);
  if (!wanted) return undefined;
  const { said, shower } = wanted;
  if (!isReturnOpen(failure, wanted) || shower.reading.taken.length > 0) return undefined;
  if (isProbeShown(failure, shower.role)) return undefined;
  const stuck = stuckIn(failure, wanted);
  const actors = stuck.length > 0 ? stuck : wanted.actors;
  return findingOf(failure, { code: 'one-way', actors, text: said });
}

/** Both speak at any time: a line waits where its program does not look. */
export function perhapsAlternates(failure: StepFailure): Finding | undefined {
  const wanted = wantedAtAnyTime(failure);
  if (!wanted) return undefined;
  const stuck = stuckIn(failure, wanted);
  return stuck.length > 0 ? alternates(failure, wanted, stuck) : undefined;
}

function wantedAtAnyTime(failure: StepFailure): Wanted | undefined {
  return failure.options.rule === 'speaks at any time' ? wantedBy(failure) : undefined;
}

function alternates(failure: StepFailure, { said, actors }: Wanted, stuck: readonly Role[]): Finding {
  return findingOf(failure, {
    code: 'still-alternates',
    actors: stuck.length > 0 ? stuck : actors,
    text: said,
  });
}

/** Who waits for one thing only, and the line is not there: it stands on the other program's screen or keyboard. */
function stuckIn({ rest }: StepFailure, { shower, speaker }: Wanted): readonly Role[] {
  return [
    ...(waitsOnlyFor(rest, shower.role, 'keyboard') ? [shower.role] : []),
    ...(waitsOnlyFor(rest, speaker.role, shower.role) ? [speaker.role] : []),
  ];
}
