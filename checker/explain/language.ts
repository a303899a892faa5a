import type { LanguageId } from '../model/actor.ts';

const names: Readonly<Record<LanguageId, string>> = {
  python: 'Python',
  typescript: 'TypeScript',
  javascript: 'JavaScript',
  c: 'C',
  java: 'Java',
  perl: 'Perl',
  ruby: 'Ruby',
  command: 'command',
};

/** A language as people write it; the names are the same in English and in French. */
export function languageName(language: LanguageId): string {
  return names[language];
}
