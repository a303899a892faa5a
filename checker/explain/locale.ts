/** The languages the checker speaks. The lab is given in French; the code is read in English. */
export type Locale = 'en' | 'fr';

export const locales: readonly Locale[] = ['en', 'fr'];

/** The book that explains the findings, in the reader's language. */
export function guideOf(locale: Locale): string {
  return locale === 'fr' ? 'GUIDE.fr.md' : 'GUIDE.md';
}
