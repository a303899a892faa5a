import type { SourceLanguage } from '../languages/languages.ts';
import type { Role } from './actor.ts';
import type { Locale } from './locale.ts';

/** What a lab asks of its students, in the order of its sheet. */
export interface Lab {
  readonly name: Readonly<Record<Locale, string>>;
  /** Every program listens on it or connects to it unless told otherwise. */
  readonly port: number;
  readonly questions: readonly [Question, ...Question[]];
}

/** A question, and the programs a student writes for it. */
export interface Question {
  /** In small letters: `q3`. Its folders are named so. */
  readonly id: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly roles: readonly Role[];
  /** Left out where nothing is known of the question but its dialogues. */
  readonly rule?: Rule;
  /** The other side of a program that the student writes alone, where an earlier question supplies it. */
  readonly partner?: Supply;
  /** Those with stubs and solutions; the first, the sheet's own, is the partner of a program in any other. */
  readonly languages: LabLanguages;
}

/**
 * When a line has to pass. `shows`: a server shows each line that it receives. `sends`: a client sends each line that is
 * typed. `takes turns`: both speak, one line each, the client first. `speaks at any time`: both do, as they wish.
 */
export type Rule = (typeof rules)[number];

export const rules = ['shows', 'sends', 'takes turns', 'speaks at any time'] as const;

export type LabLanguages = readonly [SourceLanguage, ...SourceLanguage[]];

/** A program of another question. */
export interface Supply {
  readonly role: Role;
  readonly question: string;
}

/** The question of a lab by its id. */
export function questionOf({ questions }: Lab, id: string): Question | undefined {
  return questions.find((question) => question.id === id);
}

/** All languages with stubs and solutions. */
export function languagesOf({ questions: [first, ...others] }: Lab): LabLanguages {
  const [own, ...more] = first.languages;
  const all = new Set([...more, ...others.flatMap(({ languages }) => languages)]);
  return [own, ...[...all].filter((language) => language !== own)];
}

/** How a question is named on the command line: `q3`, or `echo --lab DIR` in another lab than Alternance's own. */
export function questionWords(id: string, lab: string | undefined): string {
  if (lab === undefined) return id;
  return `${id} --lab ${/\s/.test(lab) ? JSON.stringify(lab) : lab}`;
}

/** How a question is named in a sentence after the word “question”: `3` for `q3`, any other id as it is. */
export function numberOf(id: string): string {
  return /^q(\d+)$/.exec(id)?.[1] ?? id;
}
