import { findJobs } from '../../check/find/find-jobs.ts';
import type { Job } from '../../check/job.ts';
import type { CheckArguments } from './arguments.ts';
import type { CallPlace } from './call-place.ts';
import { refuseContradictions } from './refuse-contradictions.ts';

/** The jobs of one call of `check`. Throws a UsageError of one line if it is not clear which. */
export async function askedJobs(asked: CheckArguments, place: CallPlace): Promise<readonly Job[]> {
  refuseContradictions(asked, place);
  return findJobs({ ...asked, lab: place.lab, cwd: place.cwd });
}
