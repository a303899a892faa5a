import type { Mark } from '../../../model/cohort/cohort.ts';
import { type MarkState, stateOf } from '../marks/state.ts';

/** What a student's row can be filtered by: the state of the mark, and what else a human has or may have to look at. */
export type RowState = MarkState | 'set-by-hand' | 'late' | 'failed';

/** All states of a row. */
export function statesOf(mark: Mark): readonly RowState[] {
  const { questions, penalty } = mark;
  return [
    stateOf(mark),
    ...(questions.some(({ override }) => override) ? (['set-by-hand'] as const) : []),
    ...(penalty ? (['late'] as const) : []),
    ...(questions.some(({ verdict }) => verdict === 'failed') ? (['failed'] as const) : []),
  ];
}
