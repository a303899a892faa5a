import type { SourceLanguage } from '../languages/languages.ts';
import type { Role } from './actor.ts';

/** A program of a submission, before anything is compiled or started. */
export type Program =
  | { readonly kind: 'source'; readonly language: SourceLanguage; readonly file: string }
  | PackedProgram
  | { readonly kind: 'command'; readonly language: 'command'; readonly command: string };

/**
 * A program of a students' copy, which is there to play with and not to read: one of those in the file `pack`, named for
 * its question and its role (`q3/server`).
 */
export interface PackedProgram {
  readonly kind: 'packed';
  readonly language: 'javascript';
  readonly pack: string;
  readonly name: string;
}

/** The programs that a student wrote for one question. Paths are absolute. */
export interface Submission {
  readonly question: string;
  /** The name that reports print. */
  readonly name: string;
  readonly folder: string;
  readonly programs: Readonly<Partial<Record<Role, Program>>>;
}

/** For programs that ask something before the dialogue begins: what is typed then, a line for each question. */
export type Answered = Readonly<Partial<Record<Role, readonly string[]>>>;
