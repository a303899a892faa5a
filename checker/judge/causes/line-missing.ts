import { otherRole } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { complaints } from '../history/evidence.ts';
import { lineOf } from '../history/tally.ts';
import { lostAt } from './lost-at.ts';
import { wantedBy } from './wanted.ts';

/** The finding if no cause is recognised: a line does not come. Adds the text that came instead, such as an echo. */
export function lineMissing(failure: StepFailure): Finding {
  const { history, step } = failure;
  const wanted = wantedBy(failure);
  const echo = wanted?.shower.screen.sightings.findLast(
    (sighting) => sighting.step >= wanted.from && sighting.taken === undefined,
  );
  const lost = wanted && lostAt(failure, wanted);
  const sides = [step.actor, otherRole(step.actor)];
  // Of a line that was never sent, its speaker is asked first.
  const actors = lost === 'typed' || lost === 'read' ? sides.toReversed() : sides;
  const words = sides.map((role) => complaints(history.actors[role]));
  return findingOf(failure, {
    code: 'line-missing',
    actors,
    ...awaitedText(step),
    ...(lost && { lost }),
    ...(echo && { shown: lineOf(history, step.actor, echo) }),
    evidence: words.find((some) => some !== ''),
  });
}
