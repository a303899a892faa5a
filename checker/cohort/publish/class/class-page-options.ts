import type { Gradebook } from '../../../model/cohort/cohort.ts';
import type { Locale } from '../../../model/locale.ts';

/** What every part of the instructor's page needs. */
export interface ClassPageOptions {
  readonly gradebook: Gradebook;
  readonly locale: Locale;
  readonly at: Date;
  /** The name of the lab. */
  readonly lab: string;
  /** The tables that stand beside the page, by their file names. */
  readonly tables: readonly string[];
  /** The pages beside it that change no mark, by their file names. */
  readonly asides: readonly string[];
}
