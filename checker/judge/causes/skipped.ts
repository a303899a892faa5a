import type { Finding } from '../../model/finding.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { isClean } from '../screen/sighting.ts';
import { isFromOther } from '../screen/texts.ts';
import { wantedBy } from '../wanted/wanted.ts';

/** The text never comes, and one that was said after it is on the screen: the program has passed a line over. */
export function skipped(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  if (!wanted || wanted.said === '' || wanted.shower.peer) return undefined;
  const { said, shower, speaker, from } = wanted;
  const { history, later, step } = failure;
  if ((later.actors[shower.role].screen.byText.get(said) ?? []).length > 0) return undefined;
  const texts = [...history.texts.says[speaker.role].keys()];
  const after = texts.slice(texts.indexOf(said) + 1);
  const next = shower.screen.sightings.find(
    (seen) =>
      after.includes(seen.text) &&
      seen.step >= from &&
      isClean(seen) &&
      isFromOther(history.texts, shower.role, seen),
  );
  return (
    next &&
    findingOf(failure, {
      code: 'line-missing',
      actors: [shower.role],
      ...awaitedText(step),
      lost: 'skipped',
      shown: next.text,
    })
  );
}
