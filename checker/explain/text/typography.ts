import type { Locale } from '../../model/locale.ts';

/** Narrow no-break space: French puts it before ; : ? ! and inside « ». */
const narrow = '\u202f';

/**
 * Applies the typography of a language to a message. French tables use ordinary spaces, which are visible in an editor;
 * this is the one place that makes them narrow and unbreakable.
 */
export function typeset(message: string, locale: Locale): string {
  if (locale !== 'fr') {
    return message;
  }
  return message.replace(/ (?=[;:?!»])/g, narrow).replace(/(?<=«) /g, narrow);
}

/** The text with a capital first letter, since many messages begin with an actor's name. */
export function sentence(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The text in the quotation marks of a language. */
export function quoted(text: string, locale: Locale): string {
  return inWords(locale === 'fr' ? `«${narrow}${text}${narrow}»` : `“${text}”`, locale);
}

/** The message with words in place of quotation marks between which nothing stands: a quoted line was empty. */
export function inWords(message: string, locale: Locale): string {
  return locale === 'fr'
    ? message.replaceAll(`«${narrow}${narrow}»`, 'une ligne vide')
    : message.replaceAll('“”', 'an empty line');
}
