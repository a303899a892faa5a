import { translator, type Words } from '../../../explain/words.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Conditions } from '../../../model/report.ts';
import type { FinishedRun } from '../../content/all-reports.ts';
import type { ReporterOptions } from '../../content/reporter.ts';

/** What the parts of the page write with. */
export interface HtmlPage {
  readonly locale: Locale;
  readonly t: Words;
  readonly at: Date;
  /** Every dialogue is told in full, also one that fails for a cause that was told before. */
  readonly verbose: boolean;
  /** Texts are drawn with signs: a page has the room and the letters. */
  readonly ascii: false;
  readonly conditions: Conditions | undefined;
}

export function pageOf({ locale, at, verbose }: ReporterOptions, { conditions }: FinishedRun): HtmlPage {
  return { locale, at, verbose, conditions, ascii: false, t: translator(locale) };
}

/** Beside each verdict's word, so that nobody has to tell colours apart. */
export const signs = { passed: '✓', failed: '✗', undecided: '?', skipped: '–' } as const;
