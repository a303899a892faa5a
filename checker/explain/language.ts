import { languages } from '../languages/languages.ts';
import type { LanguageId } from '../model/actor.ts';

/** The usual name of a language, the same in English and French. */
export function languageName(language: LanguageId): string {
  return language === 'command' ? 'command' : languages[language].name;
}
