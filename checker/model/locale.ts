/** The languages that the checker speaks. The lab's sheet is in French; the code is in English. */
export type Locale = 'en' | 'fr';

/** Both locales, English first. */
export const locales: readonly Locale[] = ['en', 'fr'];
