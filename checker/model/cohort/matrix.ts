import type { Role } from '../actor.ts';
import type { FindingCode } from '../finding.ts';
import type { Program } from '../submission.ts';
import type { Outcome } from '../verdict.ts';
import type { DialogueHeading, GradedRun } from './cohort.ts';
import type { HandIn } from './hand-in.ts';

/** One that takes part in a matrix: a hand-in with at least one program of the question, or the lab's solution. */
export interface Entrant {
  /** That of the hand-in, or `_solution`. */
  readonly key: string;
  /** Undefined for the solution. */
  readonly handIn?: HandIn;
  readonly programs: Readonly<Partial<Record<Role, Program>>>;
  /** The absolute folder from which its files are named. */
  readonly folder: string;
  /** A hash of all that it brings into a meeting. */
  readonly hash: string;
}

/** The keys of the two whose client and server are played together. */
export interface Pairing {
  readonly client: string;
  readonly server: string;
}

/** The client of one entrant with the server of another, played. The whole report of one that fails is in a file. */
export interface Meeting extends Pairing {
  /** Of both, the dialogue and the checker: a change of any plays it again. */
  readonly hash: string;
  readonly seed: string;
  readonly verdict: Outcome;
  /** Its finding, and the roles whose programs it is about. */
  readonly code?: FindingCode;
  readonly actors: readonly Role[];
}

/** Who plays with whom, on one question. */
export interface Matrix {
  readonly question: string;
  /** The one dialogue that every pair plays. */
  readonly dialogue: DialogueHeading;
  readonly seed: string;
  /** The hand-ins in their order, then the solution. */
  readonly entrants: readonly Entrant[];
  /** Hand-ins without a program of the question. */
  readonly aside: readonly HandIn[];
  readonly plan: MeetingPlan;
  /** The meeting of a pair; undefined if it has not been played yet. */
  readonly meetingOf: (pair: Pairing) => Meeting | undefined;
  /** Reads the whole report of a meeting from its file; undefined if there is none. */
  readonly load: (pair: Pairing) => Promise<GradedRun | undefined>;
}

/** Which pairs play, in the order in which they do. */
export interface MeetingPlan {
  readonly pairs: readonly Pairing[];
  /** How many partners each hand-in has beside itself and the solution; undefined if every pair plays. */
  readonly partners?: number;
}

/** The key of the lab's solution in a matrix. No hand-in has such a key. */
export const solutionKey = '_solution';
