import type { Locale } from '../../../model/locale.ts';

/** The language that the address asks for, or else the browser's. */
export function localeOf(search: string, languages: readonly string[]): Locale {
  const asked = new URLSearchParams(search).get('locale');
  if (asked === 'en' || asked === 'fr') return asked;
  const known = languages.map((language) => language.slice(0, 2)).find((two) => two === 'en' || two === 'fr');
  return known === 'fr' ? 'fr' : 'en';
}
