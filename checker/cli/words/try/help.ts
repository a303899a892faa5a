import type { Locale } from '../../../model/locale.ts';
import { helpEn } from './help-en.ts';
import { helpFr } from './help-fr.ts';
import type { HelpOptions } from './help-options.ts';

/** The text of `try --help`. It keeps its lines, so it is not one of the translator's messages. */
export function helpTry(locale: Locale, options: HelpOptions): string {
  return locale === 'fr' ? helpFr(options) : helpEn(options);
}
