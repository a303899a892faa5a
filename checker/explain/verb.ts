import type { Locale } from '../model/locale.ts';
import { en } from './en.ts';
import { translator } from './words.ts';

/** A verb of a dialogue as its story is told: `closes its keyboard`, `ferme son clavier`. */
export function verbWords(verb: string, locale: Locale): string {
  const key = `verb.${verb}`;
  return isKey(key) ? translator(locale)(key) : verb;
}

type VerbKey = Extract<keyof typeof en, `verb.${string}`>;

function isKey(key: string): key is VerbKey {
  return key in en;
}
