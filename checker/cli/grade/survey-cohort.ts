import { findPrograms } from '../../cohort/hand-ins/find-programs.ts';
import { type SurveyedHandIn, tellIntake } from '../../cohort/hand-ins/tell-intake.ts';
import { print } from '../terminal/output.ts';
import { createProgressLine } from '../terminal/progress.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import { readMatrixQuestion } from './matrix-question.ts';
import { planMatrix } from './open-matrix.ts';
import { tellPlan } from './tell-matrix.ts';

export type SurveyCohortOptions = Omit<GradeIntoOptions, 'deadline' | 'signal'>;

/**
 * `--dry-run`: prints what was found where and, for `--matrix`, how many meetings there will be. Plays nothing. Throws a
 * UsageError where the matrix itself would.
 */
export async function surveyCohort(options: SurveyCohortOptions): Promise<void> {
  const { asked, intake, lab, locale, say, sayAll } = options;
  const matrix = asked.matrix === undefined ? undefined : readMatrixQuestion(asked.matrix, { lab, say });
  const questions = options.questions.map(({ question }) => question);
  const surveyed: SurveyedHandIn[] = [];
  using progress = createProgressLine(process.stderr);
  for await (const handIn of intake.receive()) {
    const found = handIn.folder === undefined ? [] : await findPrograms(handIn, { lab, questions });
    surveyed.push({ handIn, found });
    progress.show(say('received', { done: surveyed.length, count: intake.expected.length }));
  }
  progress.wipe();
  await print(tellIntake({ surveyed, leftOut: intake.leftOut }, locale), sayAll);
  if (!matrix) return;
  const { seed } = asked;
  const handIns = surveyed.map(({ handIn }) => handIn);
  const planned = await planMatrix(handIns, { ...options, ...matrix, seed: seed ?? '' });
  await print(`${tellPlan({ ...planned, dialogue: matrix.dialogue, seed }, { say, locale })}\n`, sayAll);
}
