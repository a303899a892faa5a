import type { SourceLanguage } from '../languages/languages.ts';
import type { Role } from './actor.ts';
import type { Locale } from './locale.ts';

/** The questions that a lab asks, in the order of its sheet. */
export interface Lab {
  readonly name: Readonly<Record<Locale, string>>;
  /** The port that every program listens on or connects to unless it is given another. */
  readonly port: number;
  readonly questions: readonly [Question, ...Question[]];
}

/** A question, and the programs a student writes for it. */
export interface Question {
  /** In small letters, as its folders are named: `q3`. */
  readonly id: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly roles: readonly Role[];
  /** Undefined when only the question's dialogues are known. */
  readonly rule?: Rule;
  /** The program on the other side when the student writes one program and an earlier question supplies the other. */
  readonly partner?: Supply;
  /** The languages with stubs and solutions. A program in any other language plays against the first one's solution. */
  readonly languages: LabLanguages;
}

/**
 * When a line has to pass. `shows`: a server shows each line that it receives. `sends`: a client sends each line that
 * is typed. `takes turns`: both speak, one line each, the client first. `speaks at any time`: both speak, at any time.
 */
export type Rule = (typeof rules)[number];

/** The rules by name, as a lab's file writes them. */
export const rules = ['shows', 'sends', 'takes turns', 'speaks at any time'] as const;

/** The languages of a question or a lab: at least one, the sheet's own first. */
export type LabLanguages = readonly [SourceLanguage, ...SourceLanguage[]];

/** A program of another question. */
export interface Supply {
  readonly role: Role;
  /** Undefined in a copy for students that leaves that question out: then the lab's own program plays. */
  readonly question?: string;
}

/** Finds a question of the lab by its id. */
export function questionOf({ questions }: Lab, id: string): Question | undefined {
  return questions.find((question) => question.id === id);
}

/** The question that a person names: `q3`, `Q3` or `3`. */
export function questionCalled(word: string, { questions }: Lab): Question | undefined {
  return questions.find(({ id }) => id === word.toLowerCase() || numberOf(id) === word);
}

/** All languages with stubs and solutions, the first question's first language first. */
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

/** The question's name after the word “question” in a sentence: `3` for `q3`, any other id unchanged. */
export function numberOf(id: string): string {
  return /^q(\d+)$/.exec(id)?.[1] ?? id;
}
