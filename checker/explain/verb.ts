import type { Verb } from '../model/dialogue.ts';
import type { Locale } from '../model/locale.ts';
import { translator } from './words.ts';

/** A verb of a dialogue in the words of the story: `closes its keyboard`, `ferme son clavier`. */
export function verbWords(verb: Verb, locale: Locale): string {
  return translator(locale)(`verb.${verb}`);
}
