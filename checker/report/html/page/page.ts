import { translator, type Words } from '../../../explain/words.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Conditions } from '../../../model/report.ts';
import type { FinishedRun } from '../../content/all-reports.ts';
import type { ReporterOptions } from '../../content/reporter.ts';

/** The language, options and conditions with which every part of the page is written. */
export interface HtmlPage {
  readonly locale: Locale;
  readonly t: Words;
  readonly at: Date;
  /** Explains every failed dialogue in full, even if its cause was explained before. */
  readonly verbose: boolean;
  /** False: a page has the room and the fonts for signs (✓ ⏎ …). */
  readonly ascii: false;
  readonly conditions: Conditions | undefined;
}

/** The page for a finished run with these options. */
export function pageOf({ locale, at, verbose }: ReporterOptions, { conditions }: FinishedRun): HtmlPage {
  return { locale, at, verbose, conditions, ascii: false, t: translator(locale) };
}

/** The sign beside each verdict's word, so that verdicts are distinguished by more than colour. */
export const signs = { passed: '✓', failed: '✗', undecided: '?', skipped: '–', observed: '·' } as const;
