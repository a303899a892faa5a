import type { Role } from '../model/actor.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Submission } from '../model/submission.ts';
import type { Company } from './enlist.ts';

/** One submission and what it is checked with. */
export interface Undertaking {
  readonly submission: Submission;
  readonly company: Company;
  readonly dialogues: readonly Dialogue[];
  /** What is known to be missing before anything is started. */
  readonly missing: readonly Role[];
}
