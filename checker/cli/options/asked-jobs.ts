import { findJobs } from '../../check/find/find-jobs.ts';
import type { Job } from '../../check/job.ts';
import type { Role } from '../../model/actor.ts';
import { UsageError } from '../../model/fault.ts';
import type { CheckArguments } from './arguments.ts';
import type { CallPlace } from './call-place.ts';
import { refuseContradictions } from './refuse-contradictions.ts';

/** The jobs of one call of `check`. Throws a UsageError of one line if it is not clear which. */
export async function askedJobs(asked: CheckArguments, place: CallPlace): Promise<readonly Job[]> {
  refuseContradictions(asked, place);
  const jobs = await findJobs({ ...asked, lab: place.lab, cwd: place.cwd });
  const unheard = asked.answers?.find(({ role }) => !jobs.some((job) => hasOwn(job, role)));
  if (unheard) throw new UsageError(place.say('answers-nobody', { role: unheard.role }));
  return jobs;
}

/** Whether a job plays a program of the student's in this role. */
function hasOwn({ submission, sources: { question, ownPartner } }: Job, role: Role): boolean {
  return submission.programs[role] !== undefined || (question.partner?.role === role && !!ownPartner);
}
