import type { Locale } from '../../explain/locale.ts';
import { translator, type Words } from '../../explain/words.ts';
import type { Conditions } from '../../model/report.ts';
import type { Run } from '../all-reports.ts';
import type { ReporterOptions } from '../reporter.ts';

/** What the parts of the page write with. */
export interface Page {
  readonly locale: Locale;
  readonly t: Words;
  readonly at: Date;
  /** Every dialogue is told in full, also one that fails for a cause that was told before. */
  readonly verbose: boolean;
  /** Texts are drawn with signs: a page has the room and the letters. */
  readonly ascii: false;
  readonly conditions: Conditions | undefined;
}

export function pageOf({ locale, at, verbose }: ReporterOptions, { conditions }: Run): Page {
  return { locale, at, verbose, conditions, ascii: false, t: translator(locale) };
}

/** Beside each verdict's word, so that nobody has to tell colours apart. */
export const signs = { passed: '✓', failed: '✗', undecided: '?', skipped: '–' } as const;
