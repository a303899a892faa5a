import { findJobs } from '../../check/find/find-jobs.ts';
import type { Job } from '../../check/job.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import type { Dialogue } from '../../model/dialogue.ts';
import type { Question } from '../../model/lab.ts';
import type { SubmissionProblem } from '../../model/problem.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import { SubmissionError } from '../../submissions/submission-error.ts';
import { seedOf } from './seed-of.ts';

/** A hand-in to be graded on one question: the programs of it in each language, or why there are none. */
export interface Work {
  readonly handIn: HandIn;
  readonly question: string;
  readonly hash: string;
  readonly seed: string;
  readonly found:
    | { readonly kind: 'jobs'; readonly jobs: readonly Job[] }
    | { readonly kind: 'no-program'; readonly problem: SubmissionProblem };
}

export interface FindWorkOptions {
  readonly lab: LabFolder;
  readonly question: Question;
  readonly dialogues: readonly Dialogue[];
  /** The seed of the cohort. */
  readonly seed: string;
  /** The content hash of the hand-in on this question. */
  readonly hash: string;
}

/** Finds what there is to grade of a hand-in that has files. */
export async function findWork(handIn: HandIn, options: FindWorkOptions): Promise<Work> {
  const { lab, question, dialogues, hash } = options;
  const { folder = '' } = handIn;
  const seed = seedOf(options.seed, handIn.key);
  const work = { handIn, question: question.id, hash, seed };
  try {
    const jobs = await findJobs({ lab, cwd: folder, dir: '.', questions: [question.id] });
    return {
      ...work,
      found: { kind: 'jobs', jobs: jobs.map((job) => ownedBy(handIn, { ...job, dialogues, seed })) },
    };
  } catch (error) {
    if (!(error instanceof SubmissionError)) throw error;
    return { ...work, found: { kind: 'no-program', problem: error.problem } };
  }
}

/** The same job, whose files are named as they are in the hand-in. */
function ownedBy({ folder, origin = '' }: HandIn, job: Job): Job {
  const { submission } = job;
  return { ...job, namedFrom: folder, submission: { ...submission, name: origin } };
}
