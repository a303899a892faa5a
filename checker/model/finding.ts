import type { Role } from './actor.ts';
import type { FindingDetails } from './finding-details.ts';
import type { StepReference } from './story.ts';
import type { Decided, Source, SourcePlace } from './transcript.ts';

/** Every finding, in the order in which the guides explain them. */
export const findingCodes = [
  'not-found',
  'untouched',
  'does-not-compile',
  'crashed',
  'ended-early',
  'still-running',
  'silent-failure',
  'not-listening',
  'wrong-port',
  'address-in-use',
  'not-connecting',
  'not-accepting',
  'line-missing',
  'line-late',
  'line-split',
  'lines-glued',
  'line-altered',
  'line-repeated',
  'line-out-of-turn',
  'bytes-shown',
  'no-newline',
  'deadlock',
  'crossed',
  'still-alternates',
  'one-way',
  'not-closed',
  'busy',
  'flood',
  'left-behind',
  'wrong-wait',
  'not-deadlocked',
  'checker-fault',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/**
 * Where an actor stood when the dialogue stopped, and in which line of the student's source if known: several entries
 * for a program that waits in several threads or processes.
 */
export interface Where extends Partial<SourcePlace> {
  readonly actor: Role;
  /** The first thing it waits for; `waits` has them all. */
  readonly waitsFor: Source;
  readonly waits: readonly Source[];
  /** It broke at this line, as its own last words tell, or its compiler's. */
  readonly broke?: true;
}

/** One thing that is not as it should be, with its evidence. Words are added by `explain`. */
export type Finding = PlayedFinding | UnplayedFinding;

/** What was found when a dialogue was played. */
export type PlayedFinding = FindingBase &
  FindingDetails & {
    /** The step that was not met. */
    readonly step?: StepReference;
    readonly decided: Decided;
  };

/** Why a dialogue was not played, or could not be to its end: nothing was awaited, and nothing decided. */
interface UnplayedFinding extends FindingBase {
  readonly code: 'not-found' | 'untouched' | 'does-not-compile' | 'checker-fault';
  readonly step?: never;
  readonly decided?: never;
}

interface FindingBase {
  /** Whose program it is about, the one to fix first. */
  readonly actors: readonly Role[];
  readonly where: readonly Where[];
  /**
   * Where both programs are the student's: those that fail this dialogue with the solution on the other side. Empty when
   * each passes with it, so that the two only do not fit together. Undefined when it was not tried.
   */
  readonly fault?: readonly Role[];
  /** The program's own words: the end of its stderr, a compiler's first errors. Lines joined by LF. */
  readonly evidence?: string;
}

/** Something worth saying that fails nobody, such as which process keeps which direction of a chat. */
export interface Observation {
  readonly actor: Role;
  readonly processes: readonly {
    readonly pid: number;
    readonly waitsFor: readonly Source[];
    readonly holdsConnection: boolean;
  }[];
  /** `processes` shares the connection by fork, `threads` by threads, `alone` uses one thread for both. */
  readonly shape: 'processes' | 'threads' | 'alone';
}
