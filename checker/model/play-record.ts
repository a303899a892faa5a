import type { Cast, LanguageId, Role } from './actor.ts';
import type { FindingCode } from './finding.ts';
import type { Rule } from './lab.ts';

/** What the judge has to know beside the dialogue and what happened. */
export interface JudgeOptions {
  /** Undefined for a question without one: then no cause that needs one is looked for. */
  readonly rule?: Rule | undefined;
  /** A shown line must be the bare text, finished by a newline. */
  readonly strict: boolean;
  /** Where the server must listen: the lab's port, another one where that cannot be had. */
  readonly port: number;
  /** What each program is written in: a language has its own way of saying that it cannot read a program. */
  readonly languages?: Readonly<Partial<Record<Role, LanguageId>>>;
}

/** How a dialogue was played: beside its source and its transcript, all that it takes to judge it again. */
export interface PlayRecord {
  /** What the words of this play were made from. */
  readonly seed: string;
  /** The cast it was really played with: the solution may have taken the place of a partner. */
  readonly cast: Cast;
  readonly options: JudgeOptions;
  /** As in the transcript. */
  readonly stoppedAt?: number;
  readonly wired?: true;
  readonly learnt?: LearntFault;
}

/** What other plays have told of a finding that names both programs: which of the two fail with the solution. */
export interface LearntFault {
  readonly code: FindingCode;
  readonly fault: readonly Role[];
}
