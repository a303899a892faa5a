import { otherRole } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { lineOf, timesSaid, timesShown } from '../history/tally.ts';
import { untimely } from '../history/untimely.ts';

/** A line of the dialogue stands on the screen where `shows nothing` was expected. */
export function untimelyLine(failure: StepFailure): Finding | undefined {
  const { history, step } = failure;
  const [first] = untimely(history, step.actor);
  if (!first) return undefined;
  const repeated =
    timesShown(history, step.actor, first) > timesSaid(history, step.actor, first, failure.index);
  const blamed = [step.actor, otherRole(step.actor)];
  const shown = lineOf(history, step.actor, first);
  if (first.quoted) return findingOf(failure, { code: 'bytes-shown', actors: blamed, shown });
  if (repeated) return findingOf(failure, { code: 'line-repeated', actors: blamed, shown });
  return findingOf(failure, {
    code: 'line-out-of-turn',
    actors: blamed.toReversed(),
    seen: 'on the screen',
    shown,
  });
}
