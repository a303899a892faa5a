import type { DialogueHeading } from '../../model/cohort/cohort.ts';
import type { QuestionRubric } from './rubric.ts';

/** What a dialogue is worth after the rubric, and whether it counts. */
export function weigh(
  { id, level, points }: DialogueHeading,
  rubric: QuestionRubric | undefined,
): { readonly possible: number; readonly counts: boolean } {
  return {
    possible: rubric?.points?.[id] ?? points,
    counts: rubric?.counts !== 'required' || level === 'required',
  };
}

/** The most points that a question gives: the sum over its dialogues, as the rubric weighs them. */
export function possibleOf(
  dialogues: readonly DialogueHeading[],
  rubric: QuestionRubric | undefined,
): number {
  const weights = dialogues.map((dialogue) => weigh(dialogue, rubric)).filter(({ counts }) => counts);
  return weights.reduce((total, { possible }) => total + possible, 0);
}
