import type { Published } from '../marks/published.ts';

/** Whether something was handed in that could be played on at least one question. */
export function hasReport({ mark }: Published): boolean {
  return mark.questions.some(({ graded }) => graded?.outcome.kind === 'report');
}
