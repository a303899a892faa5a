import { join } from 'node:path';
import { everyPairUpTo } from '../../cohort/matrix/plan-meetings.ts';
import type { PublishedMatrix } from '../../cohort/publish/matrix/published-matrix.ts';
import { tallyOf } from '../../cohort/publish/matrix/tally.ts';
import type { Matrix } from '../../model/cohort/matrix.ts';
import type { Locale } from '../../model/locale.ts';
import type { SayGrade } from '../words/grade/say.ts';

/** What is told of a matrix before its first meeting. */
export interface PlannedMatrix extends Pick<Matrix, 'entrants' | 'plan'> {
  readonly dialogue: Pick<Matrix['dialogue'], 'title'>;
  /** Undefined if it is yet to be chosen. */
  readonly seed: string | undefined;
}

/** Who takes part and how many meetings there are, before the first is played. */
export function tellPlan(
  { entrants, plan, dialogue, seed = 'none' }: PlannedMatrix,
  { say, locale }: { readonly say: SayGrade; readonly locale: Locale },
): string {
  const handIns = entrants.filter(({ handIn }) => handIn).length;
  const { partners } = plan;
  return [
    say('matrix-plan', { handIns, count: plan.pairs.length, dialogue: dialogue.title[locale] }),
    ...(partners === undefined ? [] : [say('matrix-sampled', { most: everyPairUpTo, partners, seed })]),
  ].join('\n');
}

export interface TellMatrixOptions {
  /** The folder of the results, as the person wrote it. */
  readonly dir: string;
  readonly say: SayGrade;
}

/** What came of a matrix, and where it is. */
export function tellMatrix({ matrix, meetings }: PublishedMatrix, { dir, say }: TellMatrixOptions): string {
  const name = join(dir, `matrix-${matrix.question}`);
  return [
    say('matrix-tally', { ...tallyOf(meetings) }),
    say('matrix-files', { page: `${name}.html`, table: `${name}.csv` }),
    '',
  ].join('\n');
}
