import type { Locale } from '../../../model/locale.ts';
import { helpEn } from './help-en.ts';
import { helpFr } from './help-fr.ts';
import type { Lists } from './lists.ts';

/** The text of `--help`. It keeps its lines, so it is not one of the translator's messages. */
export function helpIn(locale: Locale, lists: Lists): string {
  return locale === 'fr' ? helpFr(lists) : helpEn(lists);
}
