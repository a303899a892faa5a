import type { DialogueHeading, DialogueResult, QuestionMark } from '../../model/cohort/cohort.ts';
import type { QuestionRubric } from './rubric.ts';
import { weigh } from './weigh.ts';

/** A dialogue of a question, with what it counts for after the rubric. */
export type CountedDialogue = QuestionMark['dialogues'][number];

/**
 * A dialogue of a question, with the points of the rubric; without a result it was not played, and earns nothing. Equal
 * ones of the same result are one object, since a large cohort has many.
 */
export function countDialogue(
  heading: DialogueHeading,
  {
    result,
    rubric,
  }: { readonly result: DialogueResult | undefined; readonly rubric: QuestionRubric | undefined },
): CountedDialogue {
  const { id } = heading;
  const { possible, counts } = weigh(heading, rubric);
  const others = known.get(result ?? heading) ?? [];
  const same = others.find((one) => one.possible === possible && one.counts === counts);
  if (same) return same;
  // Points are given for a dialogue as a whole, so what it earned is all of them or nothing.
  const earned = result?.verdict === 'passed' ? possible : 0;
  const counted: CountedDialogue = {
    ...(result ?? { id, verdict: 'skipped', codes: [] }),
    earned,
    possible,
    counts,
  };
  known.set(result ?? heading, [...others, counted]);
  return counted;
}

/** What was made of a result or, without one, of a heading. */
const known = new WeakMap<DialogueResult | DialogueHeading, readonly CountedDialogue[]>();
