import type { SourceLanguage } from '../languages/languages.ts';
import type { Role } from './actor.ts';

/** A program of a submission, before anything is compiled or started. */
export type Program =
  | { readonly kind: 'source'; readonly language: SourceLanguage; readonly file: string }
  | { readonly kind: 'command'; readonly language: 'command'; readonly command: string };

/** The programs that a student wrote for one question. Paths are absolute. */
export interface Submission {
  readonly question: string;
  /** The name that reports print. */
  readonly name: string;
  readonly folder: string;
  readonly programs: Readonly<Partial<Record<Role, Program>>>;
}
