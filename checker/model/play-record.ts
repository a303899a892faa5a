import type { Cast, LanguageId, Role } from './actor.ts';
import type { FindingCode } from './finding.ts';
import type { Rule } from './lab.ts';

/** The judge's settings, in addition to the dialogue and the transcript. */
export interface JudgeOptions {
  /** Undefined for a question without a rule: the causes that need one are then not looked for. */
  readonly rule?: Rule | undefined;
  /** A shown line must be the bare text, finished by a newline. */
  readonly strict: boolean;
  /** The TCP port on which the server must listen: the lab's, or another one if the lab's is taken. */
  readonly port: number;
  /** The language of each program, which decides how its interpreter says that it cannot read a program. */
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
  readonly terminal?: true;
  readonly learnt?: LearntFault;
}

/** What other plays have told of a finding that names both programs: which of the two fail with the solution. */
export interface LearntFault {
  readonly code: FindingCode;
  readonly fault: readonly Role[];
}
