import type { Answered } from '../../model/submission.ts';
import type { Versions } from './versions.ts';

/** One hand-in on one question, as it travels to a worker: without the name of a student. */
export interface Order extends Versions {
  readonly version: 1;
  /** The grading that wants it. */
  readonly grading: string;
  readonly question: string;
  /** What its words are made from. */
  readonly seed: string;
  readonly files: OrderFiles;
  /** The folder of the lab's dialogues, as the reports are to name it. */
  readonly dialogues: string;
  /** How often a dialogue that fails is played at most. */
  readonly confirm: number;
  /** Whether a worker plays nothing beside it: it was lost with two that may have ended for something else. */
  readonly alone: 'yes' | 'no';
  readonly patienceMs: number;
  readonly answered: Answered;
}

/** Where the files of a hand-in are, packed. */
export interface OrderFiles {
  /** What `hashFolder` says of them. */
  readonly hash: string;
  /** How many bytes they are, packed. */
  readonly bytes: number;
  /** In Redis, or in the folder that all machines share. */
  readonly place: 'redis' | 'folder';
}

/** What a worker gives back to the queue; the reports themselves are beside it. */
export interface Delivery {
  /** How many bytes the reports are, compressed. */
  readonly bytes: number;
}
