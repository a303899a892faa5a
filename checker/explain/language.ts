import { languages } from '../languages/languages.ts';
import type { LanguageId } from '../model/actor.ts';

/** A language as people write it; the names are the same in English and in French. */
export function languageName(language: LanguageId): string {
  return language === 'command' ? 'command' : languages[language].name;
}
