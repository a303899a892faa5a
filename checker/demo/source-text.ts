import type { Locale } from '../model/locale.ts';
import type { ShownSource } from './show.ts';

/** The text of a source with its comments in a reader's language, if there is one. Its lines have the same numbers. */
export function sourceText({ text, translated }: ShownSource, locale: Locale): string {
  return translated?.[locale] ?? text;
}
