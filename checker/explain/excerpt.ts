import type { Locale } from '../model/locale.ts';
import { spoken } from './spoken.ts';
import { type Drawing, visible } from './text/invisible.ts';
import { translator } from './words.ts';

/** The longest text that is shown whole, in characters. */
const whole = 100;
const head = 40;
const tail = 20;
/** Characters that are two code units of a JavaScript string. */
const pairs = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/**
 * A text with its invisible characters drawn. A text of more than 100 characters is cut to its first 40 and last 20,
 * with its length after them, so that nothing is shortened silently.
 */
export function excerpt(
  text: string,
  { locale, ascii, plain = false }: Drawing & { readonly locale: Locale },
): string {
  const shown = (part: string) => (plain ? spoken(part, locale) : visible(part, { ascii }));
  const count = text.length - (text.match(pairs)?.length ?? 0);
  if (count <= whole) return shown(text);
  // Only the ends are taken apart: a program that floods has millions of characters in between.
  const first = Array.from(text.slice(0, 2 * head)).slice(0, head);
  const last = Array.from(text.slice(-2 * tail)).slice(-tail);
  const [start, end] = [first, last].map((part) => shown(part.join('')));
  return `${start} ${ascii ? '...' : '…'} ${end} ${translator(locale)('characters', { count })}`;
}
