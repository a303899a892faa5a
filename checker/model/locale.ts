/** The languages that the checker speaks. The lab is given in French; the code is read in English. */
export type Locale = 'en' | 'fr';

export const locales: readonly Locale[] = ['en', 'fr'];
