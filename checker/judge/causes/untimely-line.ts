import { otherRole, type Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { sentBy } from '../history/sent-by.ts';
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
  const speaker = otherRole(step.actor);
  if (wasSentEarly(failure, speaker))
    return findingOf(failure, {
      code: 'line-out-of-turn',
      actors: [speaker],
      seen: 'on the wire',
      why: 'early',
      shown: first.text,
    });
  return findingOf(failure, {
    code: 'line-out-of-turn',
    actors: blamed.toReversed(),
    seen: 'on the screen',
    shown,
  });
}

/**
 * Rule `takes turns`: whether a program has sent more lines than its turns were by then. The client has the first turn. With
 * another program on the other side the same line may stay unseen, so that no play with the solution tells whose fault it is.
 */
function wasSentEarly({ history, options, wired }: StepFailure, role: Role): boolean {
  if (options.rule !== 'takes turns' || !wired || history.actors[role].peer) return false;
  const lines = (one: Role) => sentBy(history, one, 0).split('\n').length - 1;
  return lines(role) > lines(otherRole(role)) + (role === 'client' ? 1 : 0);
}
