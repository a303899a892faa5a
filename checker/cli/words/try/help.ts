import type { Locale } from '../../../model/locale.ts';
import { helpEn } from './help-en.ts';
import { helpFr } from './help-fr.ts';

/** The text of `try --help`. It keeps its lines, so it is not one of the translator's messages. */
export function helpTry(locale: Locale, languages: string): string {
  return locale === 'fr' ? helpFr(languages) : helpEn(languages);
}
