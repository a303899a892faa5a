import type { LanguageId, Role } from '../actor.ts';
import type { Level } from '../dialogue.ts';
import type { FindingCode } from '../finding.ts';
import type { Locale } from '../locale.ts';
import type { SubmissionProblem } from '../problem.ts';
import type { Conditions, Report } from '../report.ts';
import type { Outcome } from '../verdict.ts';
import type { HandIn } from './hand-in.ts';

/** One hand-in, graded on one question. Its whole report is kept in a file: see `Gradebook`. */
export interface Graded {
  readonly key: string;
  readonly question: string;
  /** The content hash of its programs, the dialogues and the checker: a change of any grades it again. */
  readonly hash: string;
  readonly seed: string;
  readonly outcome: GradedOutcome;
}

/** The report in short, or why there is none. */
export type GradedOutcome =
  | {
      readonly kind: 'report';
      readonly verdict: Outcome;
      readonly languages: Readonly<Partial<Record<Role, LanguageId>>>;
      readonly dialogues: readonly DialogueResult[];
      /** Why nothing could be played on this machine; a human decides. */
      readonly problem?: string;
    }
  /** Its programs cannot be told: none fits, or several do. */
  | { readonly kind: 'no-program'; readonly problem: SubmissionProblem };

/** The result of one dialogue, with the points of its file: a rubric has not weighed them yet. */
export interface DialogueResult {
  readonly id: string;
  readonly verdict: Outcome | 'skipped';
  readonly earned: number;
  readonly possible: number;
  /** The codes of its findings, the first that of its heading. */
  readonly codes: readonly FindingCode[];
}

/** A dialogue of the lab, which all hand-ins share. */
export interface DialogueHeading {
  readonly id: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly level: Level;
  readonly points: number;
}

/** The mark of a hand-in on one question, and what it comes from. */
export interface QuestionMark {
  readonly question: string;
  /** Points after the rubric and a human's override; undefined if a human has to decide. */
  readonly earned: number | undefined;
  readonly possible: number;
  /** `not-graded`: something came, and it was not played, or cannot be. */
  readonly verdict: Outcome | 'not-handed-in' | 'no-program' | 'not-graded';
  /** A human's decision, from overrides.csv. */
  readonly override?: Override;
  /** What each dialogue counts for after the rubric. */
  readonly dialogues: readonly (DialogueResult & { readonly counts: boolean })[];
  readonly graded?: Graded;
}

/** A line of overrides.csv. */
export interface Override {
  readonly points: number;
  readonly reason: string;
}

/** The whole mark of a hand-in. */
export interface Mark {
  readonly handIn: HandIn;
  readonly questions: readonly QuestionMark[];
  /** On the scale of the course, after penalties; undefined while something is undecided. */
  readonly mark: number | undefined;
  readonly outOf: number;
  readonly penalty?: { readonly points: number; readonly hoursLate: number };
}

/** Everything that is published of a cohort. */
export interface Gradebook {
  /** The seed from which each hand-in’s own is derived. */
  readonly seed: string;
  readonly questions: readonly { readonly id: string; readonly dialogues: readonly DialogueHeading[] }[];
  readonly marks: readonly Mark[];
  /** Reads the whole report of a hand-in on a question from its file; undefined if there is none. */
  readonly load: (key: string, question: string) => Promise<GradedRun | undefined>;
}

/** The whole report of a hand-in on a question, as it was saved. */
export interface GradedRun {
  readonly seed: string;
  readonly conditions: Conditions;
  readonly reports: readonly Report[];
}
