import type { Mark, QuestionMark } from '../../../model/cohort/cohort.ts';

/** How far a mark is: `cannot-be-graded` has a problem other than that nothing came. */
export type MarkState = 'decided' | 'undecided' | 'not-handed-in' | 'cannot-be-graded';

/** The state of a mark. A human's decision on every question decides whatever the programs were. */
export function stateOf({ handIn, mark, questions }: Mark): MarkState {
  if (mark === undefined) return 'undecided';
  const isByHand = questions.length > 0 && questions.every(({ override }) => override !== undefined);
  if (!handIn.problem || isByHand) return 'decided';
  return handIn.problem.code === 'nothing-handed-in' ? 'not-handed-in' : 'cannot-be-graded';
}

/** Whether a human still has to decide the points of a question. */
export function isOpen({ earned }: QuestionMark): boolean {
  return earned === undefined;
}
