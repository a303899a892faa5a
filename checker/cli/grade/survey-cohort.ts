import { findPrograms } from '../../cohort/hand-ins/find-programs.ts';
import { type SurveyedHandIn, tellIntake } from '../../cohort/hand-ins/tell-intake.ts';
import { findEntrants } from '../../cohort/matrix/find-entrants.ts';
import { planMeetings } from '../../cohort/matrix/plan-meetings.ts';
import { print } from '../terminal/output.ts';
import { createProgressLine } from '../terminal/progress.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import { readMatrixQuestion } from './matrix-question.ts';
import { tellPlan } from './tell-matrix.ts';

export type SurveyCohortOptions = Omit<GradeIntoOptions, 'deadline' | 'signal'>;

/** `--dry-run`: prints what was found where and, for `--matrix`, how many meetings there will be. Plays nothing. */
export async function surveyCohort(options: SurveyCohortOptions): Promise<void> {
  const { intake, lab, locale, say, sayAll } = options;
  const questions = options.questions.map(({ question }) => question);
  const surveyed: SurveyedHandIn[] = [];
  using progress = createProgressLine(process.stderr);
  for await (const handIn of intake.receive()) {
    const found = handIn.folder === undefined ? [] : await findPrograms(handIn, { lab, questions });
    surveyed.push({ handIn, found });
    progress.show(say('received', { done: surveyed.length, count: intake.expected.length }));
  }
  const plan = await planOf(surveyed, options);
  progress.wipe();
  const table = tellIntake({ surveyed, leftOut: intake.leftOut }, locale);
  await print([table, ...(plan === undefined ? [] : [`${plan}\n`])].join(''), sayAll);
}

async function planOf(
  surveyed: readonly SurveyedHandIn[],
  { asked, lab, say, locale }: SurveyCohortOptions,
): Promise<string | undefined> {
  if (asked.matrix === undefined) return undefined;
  const { question, dialogue } = readMatrixQuestion(asked.matrix, { lab, say });
  const handIns = surveyed.map(({ handIn }) => handIn);
  const { entrants } = await findEntrants(handIns, { lab, question, dialogue, settings: '' });
  const plan = planMeetings(entrants, asked.seed ?? '');
  return tellPlan({ entrants, plan, dialogue, seed: asked.seed }, { say, locale });
}
