import { otherRole } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { complaints } from '../history/evidence.ts';
import { lineOf } from '../history/tally.ts';
import { wantedBy } from './wanted.ts';

/** No cause was recognised: a line does not come. Tells what came instead, such as the program's own line echoed. */
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
