import type { Cast, LanguageId, Role } from './actor.ts';
import type { Level } from './dialogue.ts';
import type { Finding, Observation } from './finding.ts';
import type { Rule } from './lab.ts';
import type { Locale } from './locale.ts';
import type { Problem } from './problem.ts';
import type { StoryLine } from './story.ts';
import type { Event } from './transcript.ts';
import type { Outcome } from './verdict.ts';

interface Points {
  readonly earned: number;
  readonly possible: number;
}

/** One dialogue, played and judged. A dialogue is skipped when the programs could not be put on stage. */
export interface DialogueReport {
  readonly id: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly file: string;
  readonly level: Level;
  /** Who played whom: words say “your server” of a student’s program only. */
  readonly cast: Cast;
  readonly verdict: Outcome | 'skipped';
  readonly points: Points;
  readonly ms: number;
  readonly findings: readonly Finding[];
  readonly observations: readonly Observation[];
  readonly transcript: readonly Event[];
  /** The dialogue's steps as they read in this run, for the story. */
  readonly story: readonly StoryLine[];
  /** Where it was played more than once: this report is of the first play that did not pass, or of the first. */
  readonly repeated?: Repeated;
  /** Where it was found by exploration. */
  readonly explored?: ExploredCount;
}

/** How often a dialogue passed. */
interface Repeated {
  readonly times: number;
  readonly passed: number;
  /** What the words of the play that is told were made from. */
  readonly seed: string;
}

/** What was explored, and the dialogue that came of it. */
interface ExploredCount {
  /** Dialogues played before one failed, that one included; shortening it does not count. */
  readonly dialogues: number;
  /** All that was done in them. */
  readonly acts: number;
  /** How many were to be played unless one failed. Fewer were where it was broken off. */
  readonly asked: number;
  /** The failing dialogue as the text of a file; undefined when all passed. */
  readonly file?: string;
}

/** What a question asks, as far as the words about a submission need it. */
export interface Task {
  readonly rule?: Rule;
  /** The lab's. */
  readonly port: number;
  /** The folder of its stubs and its sheet, as a person names it: `exercises/q3`. */
  readonly folder: string;
  /** What `--lab` names; left out for Alternance's own lab. */
  readonly lab?: string;
}

/** A submission judged on one question. */
export interface Report {
  readonly question: string;
  readonly task: Task;
  /** The folder, relative to where the checker was started, or the commands. */
  readonly submission: string;
  readonly languages: Readonly<Partial<Record<Role, LanguageId>>>;
  /** The source files that were chosen, relative as `submission` is. */
  readonly files: Readonly<Partial<Record<Role, string>>>;
  readonly verdict: Outcome;
  readonly points: Points;
  readonly ms: number;
  readonly dialogues: readonly DialogueReport[];
  /** Why its dialogues could not be played here; all are skipped then, and the verdict is undecided. */
  readonly problem?: Problem;
}

/** What was found out about the machine that a reader of the verdict must know. */
export interface Conditions {
  /** `proof`: the kernel says what each thread waits for. `patience`: it cannot be read here. */
  readonly rest: 'proof' | 'patience';
  /** `own`: a network namespace for each dialogue. `shared`: the machine's own network. */
  readonly network: 'own' | 'shared';
}

/** What a reporter is told, in this order: begin, then for each question opened, dialogue…, closed, then end. */
export type ReportEvent =
  | { readonly kind: 'begin'; readonly seed: string; readonly conditions: Conditions }
  | {
      readonly kind: 'opened';
      readonly question: string;
      readonly task: Task;
      readonly submission: string;
      readonly files: Readonly<Partial<Record<Role, string>>>;
      readonly languages: Readonly<Partial<Record<Role, LanguageId>>>;
      readonly dialogues: number;
      /** Why none of them can be played here. */
      readonly problem?: Problem;
    }
  | {
      readonly kind: 'dialogue';
      readonly question: string;
      readonly submission: string;
      readonly report: DialogueReport;
    }
  | { readonly kind: 'closed'; readonly report: Report }
  | { readonly kind: 'end' };
