import { headingOf, sumUp, unplayed } from '../../check/sum-up.ts';
import type { Problem } from '../../model/problem.ts';
import type { Conditions, Report } from '../../model/report.ts';
import type { CompleteRun } from '../../report/content/tell-run.ts';
import type { PlayableWork } from './placed-order.ts';

/** What stands for the reports of a hand-in that no worker could play: it is undecided, for this reason. */
export function setAside({ found, seed }: PlayableWork, problem: Problem): CompleteRun {
  const reports = found.jobs.map((job): Report => {
    const dialogues = job.dialogues.map((dialogue) => unplayed(dialogue, []));
    return { ...sumUp(headingOf(job, job.namedFrom ?? ''), dialogues), problem };
  });
  return { seed, conditions: ofWorkers, reports };
}

/** Nothing was proved. */
const ofWorkers: Conditions = { rest: 'patience', network: 'own', processes: 'own', files: 'own' };
