import type { Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { takesTurns, waitsOnlyFor } from '../history/turns.ts';
import { type Wanted, wantedBy } from '../wanted/wanted.ts';
import { isShownAfterTyping } from './delay.ts';
import { isReturnOpen, oneWayOf } from './one-way.ts';
import { isProbeShown } from './probed.ts';

/**
 * Rule `speaks at any time`: a program was seen to take turns, and it waits for one source while the line is at the
 * other; or the line was shown once a probe was typed.
 */
export function alternatesSurely(failure: StepFailure): Finding | undefined {
  const wanted = wantedAtAnyTime(failure);
  if (!wanted) return undefined;
  const stuck = stuckIn(failure, wanted);
  const turning = stuck.filter((role) => takesTurns(failure.later, role));
  if (turning.length > 0) return alternates(failure, wanted, turning);
  return isShownAfterTyping(failure, wanted) ? alternates(failure, wanted, stuck) : undefined;
}

/** Rule `speaks at any time`: lines go the other way, and none has ever come this way, not even a probe. */
export function oneWay(failure: StepFailure): Finding | undefined {
  const wanted = wantedAtAnyTime(failure);
  if (!wanted) return undefined;
  const { shower } = wanted;
  if (!isReturnOpen(failure, wanted) || shower.reading.taken.length > 0) return undefined;
  if (isProbeShown(failure, shower.role)) return undefined;
  const halfOf = (role: Role) => (role === shower.role ? 'connection' : 'keyboard');
  return oneWayOf(
    failure,
    wanted,
    stuckIn(failure, wanted).map((role) => ({ role, half: halfOf(role) })),
  );
}

/** Rule `speaks at any time`: a program waits for one source only, and the line is at the other. */
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

/** The programs that wait for one source only, the wrong one: the shower for its keyboard, the speaker for the shower. */
function stuckIn({ rest }: StepFailure, { shower, speaker }: Wanted): readonly Role[] {
  return [
    ...(waitsOnlyFor(rest, shower.role, 'keyboard') ? [shower.role] : []),
    ...(waitsOnlyFor(rest, speaker.role, shower.role) ? [speaker.role] : []),
  ];
}
