import type { Locale } from '../model/locale.ts';
import { spoken } from './spoken.ts';
import { type Drawing, visible } from './text/invisible.ts';
import { translator } from './words.ts';

/** The longest text that is shown whole, in characters. */
const whole = 100;
const head = 40;
const tail = 20;

/**
 * A text with its invisible characters drawn. A text of more than 100 characters is cut to its first 40 and last 20,
 * with its length after them, so that nothing is shortened silently.
 */
export function excerpt(
  text: string,
  { locale, ascii, plain = false }: Drawing & { readonly locale: Locale },
): string {
  const shown = (part: string) => (plain ? spoken(part, locale) : visible(part, { ascii }));
  const characters = Array.from(text);
  if (characters.length <= whole) {
    return shown(text);
  }
  const count = translator(locale)('characters', { count: characters.length });
  const [first, last] = [characters.slice(0, head), characters.slice(-tail)];
  const [start, end] = [first, last].map((part) => shown(part.join('')));
  return `${start} ${ascii ? '...' : '…'} ${end} ${count}`;
}
