import type { Cast, LanguageId, Role } from './actor.ts';
import type { Level } from './dialogue.ts';
import type { Finding, Observation } from './finding.ts';
import type { Rule } from './lab.ts';
import type { Locale } from './locale.ts';
import type { PlayRecord } from './play-record.ts';
import type { Problem } from './problem.ts';
import type { StoryLine } from './story.ts';
import type { Event } from './transcript.ts';
import type { Outcome } from './verdict.ts';

interface Points {
  readonly earned: number;
  readonly possible: number;
}

/** One dialogue, played and judged. It is `skipped` when its programs could not be started here. */
export interface DialogueReport {
  readonly id: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly file: string;
  /** The text of that file. */
  readonly source: string;
  readonly level: Level;
  /** The words say “your server” only of a student's program, so they need the cast. */
  readonly cast: Cast;
  readonly verdict: Outcome | 'skipped';
  readonly points: Points;
  readonly ms: number;
  readonly findings: readonly Finding[];
  readonly observations: readonly Observation[];
  readonly transcript: readonly Event[];
  /** The steps with the texts of this run. */
  readonly story: readonly StoryLine[];
  /** How it was played; undefined where it was not, or where the checker broke. */
  readonly played?: PlayRecord;
  /**
   * Set when the dialogue was played several times: this report is then of the first play that did not pass, or of the
   * first play.
   */
  readonly repeated?: Repeated;
  /** Set when exploration made this dialogue. */
  readonly explored?: ExploredCount;
}

/** How often a dialogue passed. */
interface Repeated {
  readonly times: number;
  readonly passed: number;
  /** The seed of the play that this report tells. */
  readonly seed: string;
}

/** The totals of an exploration, and the dialogue that it reports. */
interface ExploredCount {
  /** Dialogues played up to and including the first that failed. Plays that shorten it do not count. */
  readonly dialogues: number;
  /** Acts done in all of them. */
  readonly acts: number;
  /** Dialogues to be played if none failed. Fewer were played when the exploration was interrupted. */
  readonly asked: number;
  /** The failing dialogue as the text of a file; undefined when all passed. */
  readonly file?: string;
}

/** The facts of a question that the words about a submission need. */
export interface Task {
  readonly rule?: Rule;
  /** The port of the lab. */
  readonly port: number;
  /** The folder of the question's stubs and sheet, as a person names it: `exercises/q3`. */
  readonly folder: string;
  /** The folder that `--lab` names; undefined for Alternance's own lab. */
  readonly lab?: string;
  /** The program that an earlier question supplies: where the student has none, the lab's plays. */
  readonly partner?: SuppliedPartner;
}

/** Where a partner comes from. `question`: the one that supplies it, if this lab has it. */
export interface SuppliedPartner {
  readonly role: Role;
  readonly from: 'student' | 'command' | 'lab';
  readonly question?: string;
}

/** A submission judged on one question. */
export interface Report {
  readonly question: string;
  readonly task: Task;
  /** The submission's folder, relative to where the checker was started, or the commands. */
  readonly submission: string;
  readonly languages: Readonly<Partial<Record<Role, LanguageId>>>;
  /** The source files that were chosen, with paths relative as in `submission`. */
  readonly files: Readonly<Partial<Record<Role, string>>>;
  readonly verdict: Outcome;
  readonly points: Points;
  readonly ms: number;
  readonly dialogues: readonly DialogueReport[];
  /** Why the dialogues could not be played here. All are skipped then, and the verdict is undecided. */
  readonly problem?: Problem;
}

/** What this machine allows the checker to prove, which a reader of the verdict must know. */
export interface Conditions {
  /** `proof`: the kernel says what each thread waits for. `patience`: the kernel cannot be read here. */
  readonly rest: 'proof' | 'patience';
  /** `own`: a network namespace for each dialogue. `shared`: the machine's own network. */
  readonly network: 'own' | 'shared';
  /**
   * `own`: no program can name a process outside its dialogue. `shared`: programs see those of the machine. Reports
   * written before there was a choice have neither this nor the next.
   */
  readonly processes?: 'own' | 'shared';
  /**
   * `own`: what a program writes stays in its dialogue. `shared`: it is written to the machine's files. `copied`: what it
   * writes into its own folder, which is a copy, stays in its dialogue, and the rest is written to the machine's files.
   */
  readonly files?: 'own' | 'copied' | 'shared';
}

/** The events of a reporter, in this order: `begin`; for each question `opened`, `dialogue`…, `closed`; then `end`. */
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
      /** Why none of the dialogues can be played here. */
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
