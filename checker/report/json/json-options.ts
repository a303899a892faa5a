import type { Locale } from '../../model/locale.ts';
import type { Conditions } from '../../model/report.ts';

/** What the words of a JSON report depend on. */
export interface JsonOptions {
  readonly locale: Locale;
  readonly conditions: Conditions | undefined;
}
