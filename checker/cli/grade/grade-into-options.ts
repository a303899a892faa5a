import type { OpenedIntake } from '../../cohort/hand-ins/open-intake.ts';
import type { Dialogue } from '../../model/dialogue.ts';
import type { Question } from '../../model/lab.ts';
import type { Locale } from '../../model/locale.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import type { Say } from '../words/check/say.ts';
import type { SayGrade } from '../words/grade/say.ts';
import type { GradeArguments } from './grade-arguments.ts';

/** What is graded, and how. */
export interface GradeIntoOptions {
  readonly asked: GradeArguments;
  readonly lab: LabFolder;
  readonly questions: readonly { readonly question: Question; readonly dialogues: readonly Dialogue[] }[];
  readonly deadline: number | undefined;
  readonly intake: OpenedIntake;
  readonly signal: AbortSignal;
  readonly locale: Locale;
  readonly say: SayGrade;
  /** The words that all commands share. */
  readonly sayAll: Say;
}
