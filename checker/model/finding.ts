import type { ConnectionCall } from '../languages/row/connection-call.ts';
import type { Role } from './actor.ts';
import type { FindingDetails } from './finding-details.ts';
import type { MachineProblem } from './machine-problem.ts';
import type { Source } from './standing.ts';
import type { StepReference } from './story.ts';
import type { Decided, SourcePlace } from './transcript.ts';

/** Every finding, in the order in which the guides explain them. */
export const findingCodes = [
  'not-found',
  'untouched',
  'does-not-compile',
  'crashed',
  'needs-terminal',
  'ended-early',
  'still-running',
  'silent-failure',
  'not-listening',
  'wrong-port',
  'address-in-use',
  'not-connecting',
  'not-accepting',
  'asks-first',
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
  'limit',
  'left-behind',
  'wrong-wait',
  'not-deadlocked',
  'machine-fault',
  'checker-fault',
] as const;

/** The name of one kind of finding. */
export type FindingCode = (typeof findingCodes)[number];

/**
 * Where an actor stood when the dialogue stopped, with the line of the student's source if known. A program that waits
 * in several threads or processes has several entries.
 */
export interface Where extends Partial<SourcePlace> {
  readonly actor: Role;
  /** The first of `waits`. */
  readonly waitsFor: Source;
  readonly waits: readonly Source[];
  /** Its call returns only once it has so many bytes. */
  readonly whole?: number;
  /** The program broke at this line: its own last words say so, or its compiler. */
  readonly broke?: true;
  /** It broke since it used the memory at a NULL pointer. */
  readonly pointer?: 'null';
  /** This line holds the words with which the program asks for what is typed first. */
  readonly asks?: true;
  /** This line sends or receives, and is to be looked at first. */
  readonly calls?: ConnectionCall;
}

/** One thing that went wrong, with its evidence. `explain` adds the words. */
export type Finding = PlayedFinding | UnplayedFinding | MachineFinding;

/** A finding of a dialogue that was played. */
export type PlayedFinding = FindingBase &
  FindingDetails & {
    /** The step that was not met. */
    readonly step?: StepReference;
    readonly decided: Decided;
  };

/** Why a dialogue was not played, or not to its end. It has no step and no decision. */
interface UnplayedFinding extends FindingBase {
  readonly code: 'not-found' | 'untouched' | 'does-not-compile' | 'checker-fault';
  /** Of `does-not-compile`: the file is saved in an encoding that the language does not read. */
  readonly encoding?: SourceEncoding;
  /** Of `does-not-compile`: the file is nothing but comments. */
  readonly commented?: true;
  readonly step?: never;
  readonly decided?: never;
}

/** UTF-8 after a byte order mark, UTF-16, or other bytes that are not UTF-8, such as Latin-1. */
export type SourceEncoding = 'marked' | 'utf16' | 'bytes';

/** Why this machine could not play a dialogue to its end, which says nothing about the programs. */
interface MachineFinding extends FindingBase {
  readonly code: 'machine-fault';
  readonly problem: MachineProblem;
  readonly step?: never;
  readonly decided?: never;
}

interface FindingBase {
  /** The roles whose programs the finding is about, the one to fix first in front. */
  readonly actors: readonly Role[];
  readonly where: readonly Where[];
  /**
   * Set when both programs are the student's: the roles that fail this dialogue with the solution on the other side.
   * Empty when each passes with the solution, so the two programs only disagree. Undefined when this was not tried.
   */
  readonly fault?: readonly Role[];
  /** The program's own words: the end of its stderr, or a compiler's first errors. Lines joined by LF. */
  readonly evidence?: string;
}

/** A fact that fails no dialogue. */
export type Observation = WorkShape | UntypedText;

/** A program sent what nobody typed, such as an automatic answer; `untyped` has … in place of the other side's texts. */
export interface UntypedText {
  readonly actor: Role;
  readonly untyped: string;
}

/** Which process keeps which direction of a chat. */
export interface WorkShape {
  readonly actor: Role;
  readonly processes: readonly {
    readonly pid: number;
    readonly waitsFor: readonly Source[];
    readonly holdsConnection: boolean;
  }[];
  /** `processes` shares the connection by fork, `threads` by threads, `alone` uses one thread for both. */
  readonly shape: 'processes' | 'threads' | 'alone';
}
