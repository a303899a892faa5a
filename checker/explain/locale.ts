import type { Locale } from '../model/locale.ts';

/** The file of the guide that explains the findings, in the reader's language. */
export function guideOf(locale: Locale): string {
  return locale === 'fr' ? 'GUIDE.fr.md' : 'GUIDE.md';
}
