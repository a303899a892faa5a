import { findJobs } from '../../check/find/find-jobs.ts';
import type { Job } from '../../check/job.ts';
import type { CheckArguments } from './arguments.ts';
import type { CallPlace } from './call-place.ts';
import { refuseContradictions } from './refuse-contradictions.ts';

/** Everything that one call of `check` is about. Throws a UsageError of one line where that is not clear. */
export async function askedJobs(asked: CheckArguments, place: CallPlace): Promise<readonly Job[]> {
  refuseContradictions(asked, place);
  return findJobs({ ...asked, lab: place.lab, cwd: place.cwd });
}
