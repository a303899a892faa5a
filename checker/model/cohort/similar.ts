import type { SourceLanguage } from '../../languages/languages.ts';
import type { Role } from '../actor.ts';
import type { HandIn } from './hand-in.ts';

/** One program of a hand-in, to be compared with those of others. */
export interface ComparedProgram {
  readonly handIn: HandIn;
  readonly question: string;
  readonly role: Role;
  readonly language: SourceLanguage;
  /** Its path in the hand-in. */
  readonly file: string;
  readonly lines: readonly string[];
}

/** Lines of one program that are like those of another, counted from 1; both ends are part of it. */
export interface LikeLines {
  readonly left: LineSpan;
  readonly right: LineSpan;
}

interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** Two programs that are alike. */
export interface LookAlikes {
  readonly left: ComparedProgram;
  readonly right: ComparedProgram;
  /** How much of both is alike, from 0 to 1. */
  readonly share: number;
  readonly lines: readonly LikeLines[];
}

/** What came of comparing the programs of a cohort. */
export interface CohortComparison {
  readonly programs: number;
  readonly pairs: number;
  /** The pairs of which at least half is alike, the most alike first. */
  readonly alike: readonly LookAlikes[];
  /** Those that could not be read, for a person to look at. */
  readonly unread: readonly ComparedProgram[];
  /** The languages whose programs were not compared, for want of a grammar. */
  readonly leftOut: readonly SourceLanguage[];
}
