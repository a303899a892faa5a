import type { Role } from '../model/actor.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Submission } from '../model/submission.ts';
import type { ProgramSources } from './cast-programs.ts';

/** One submission, and what it is checked with. */
export interface Job {
  readonly submission: Submission;
  readonly sources: ProgramSources;
  readonly dialogues: readonly Dialogue[];
  /** The roles whose program is known to be missing before anything is started. */
  readonly missing: readonly Role[];
  /** The absolute folder from which the names of its files are told; that of the host if undefined. */
  readonly namedFrom?: string | undefined;
  /** What its words are made from; the seed of the run if undefined. */
  readonly seed?: string | undefined;
}
