import type { GradedRun } from '../../../model/cohort/cohort.ts';
import type { Locale } from '../../../model/locale.ts';

/** What every part of a student's page needs. */
export interface StudentPageOptions {
  readonly locale: Locale;
  readonly at: Date;
  /** The name of the lab. */
  readonly lab: string;
  /** The whole reports of the hand-in, by question. */
  readonly runs: ReadonlyMap<string, GradedRun>;
  /** The title of a dialogue. */
  readonly titleOf: (question: string, dialogue: string) => string;
}
