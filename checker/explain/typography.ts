import type { Locale } from '../model/locale.ts';

/** Narrow no-break space: French puts it before ; : ? ! and inside « ». */
const narrow = '\u202f';

/**
 * Sets a message as its language is printed. French tables are written with ordinary spaces, which can be
 * seen in an editor; this is the one place that makes them narrow and unbreakable.
 */
export function typeset(message: string, locale: Locale): string {
  if (locale !== 'fr') {
    return message;
  }
  return message.replace(/ (?=[;:?!»])/g, narrow).replace(/(?<=«) /g, narrow);
}

/** The first letter as a sentence wants it: messages often begin with an actor's name. */
export function sentence(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** A text in the quotation marks of its language. */
export function quoted(text: string, locale: Locale): string {
  return locale === 'fr' ? `«${narrow}${text}${narrow}»` : `“${text}”`;
}
