import type { SourceLanguage } from '../languages/languages.ts';
import type { Role } from './actor.ts';

/** The four questions of the lab sheet. */
export type QuestionId = 'q1' | 'q2' | 'q3' | 'q4';

/** A question, and the programs a student writes for it. */
export interface Question {
  readonly id: QuestionId;
  readonly roles: readonly Role[];
}

/** The lab, in the order of the sheet. */
export const questions: readonly Question[] = [
  { id: 'q1', roles: ['server'] },
  { id: 'q2', roles: ['client'] },
  { id: 'q3', roles: ['server', 'client'] },
  { id: 'q4', roles: ['server', 'client'] },
];

/** The port of the sheet: every program listens on it or connects to it unless told otherwise. */
export const labPort = 8080;

/** The languages of the stubs and the solutions; the first, the sheet's own, is the partner of a program in any other. */
export const labLanguages: readonly [SourceLanguage, ...SourceLanguage[]] = ['python', 'typescript', 'c'];
