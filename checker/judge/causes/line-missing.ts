import { otherRole } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { complaints } from '../history/evidence.ts';
import { lineOf } from '../history/tally.ts';
import { wantedBy } from './wanted.ts';

/** The finding if no cause is recognised: a line does not come. Adds the text that came instead, such as an echo. */
export function lineMissing(failure: StepFailure): Finding {
  const { history, step } = failure;
  const wanted = wantedBy(failure);
  const echo = wanted?.shower.screen.sightings.findLast((sighting) => sighting.step >= wanted.from);
  const actors = [step.actor, otherRole(step.actor)];
  const words = actors.map((role) => complaints(history.actors[role]));
  return findingOf(failure, {
    code: 'line-missing',
    actors,
    ...awaitedText(step),
    ...(echo && { shown: lineOf(history, step.actor, echo) }),
    evidence: words.find((some) => some !== ''),
  });
}
