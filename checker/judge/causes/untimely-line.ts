import { otherRole } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { lineOf, timesSaid, timesShown } from '../history/tally.ts';
import { untimely } from '../history/untimely.ts';

/** `shows nothing` was expected, and a line of the dialogue is there. */
export function untimelyLine(failure: StepFailure): Finding | undefined {
  const { history, step } = failure;
  const [first] = untimely(history, step.actor);
  if (!first) return undefined;
  const repeated =
    timesShown(history, step.actor, first) > timesSaid(history, step.actor, first, failure.index);
  const code = first.quoted ? 'bytes-shown' : repeated ? 'line-repeated' : 'line-out-of-turn';
  const blamed = [step.actor, otherRole(step.actor)];
  return findingOf(failure, code, {
    actors: code === 'line-out-of-turn' ? blamed.toReversed() : blamed,
    expected: '',
    actual: lineOf(history, step.actor, first),
  });
}
