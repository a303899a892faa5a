import type { HandInProblem } from './hand-in.ts';

/** Why a cohort has nothing to grade. Paths are as the person wrote them; lines count from 1. */
export type CohortProblem =
  | { readonly code: 'no-cohort'; readonly path: string }
  /** A folder or an archive without anything that could be a hand-in. */
  | { readonly code: 'no-hand-ins'; readonly path: string }
  /** A file that is neither an archive nor a list of repositories. */
  | { readonly code: 'not-a-cohort'; readonly path: string }
  /** The whole cohort cannot be read, or is an archive that cannot be unpacked. */
  | { readonly code: 'cohort-unreadable'; readonly why: HandInProblem }
  | { readonly code: 'no-git' }
  | { readonly code: 'no-roster'; readonly path: string }
  /** Its first line names no column with a name, an email address or a number. */
  | { readonly code: 'roster-columns'; readonly path: string; readonly there: readonly string[] }
  | { readonly code: 'roster-broken'; readonly path: string; readonly what: string }
  | {
      readonly code: 'roster-minutes' | 'roster-moment';
      readonly path: string;
      readonly line: number;
      readonly value: string;
    };
