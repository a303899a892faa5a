import { join } from 'node:path';
import type { Checks } from '../../check/check-submission.ts';
import { findJobs } from '../../check/find/find-jobs.ts';
import { readDialogues } from '../../check/find/read-dialogues.ts';
import type { Job } from '../../check/job.ts';
import type { Report } from '../../model/report.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import type { Order } from '../order/order.ts';

/** What an order is played with. */
export interface PlayOrderOptions {
  readonly lab: LabFolder;
  readonly checks: Checks;
  /** The absolute folder of the unpacked hand-in. */
  readonly folder: string;
}

/** Plays the hand-in of an order, in each of its languages. Its reports name no hand-in: the grading does. */
export async function playOrder(order: Order, options: PlayOrderOptions): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for (const job of await jobsOf(order, options))
    for await (const event of options.checks.check(job))
      if (event.kind === 'closed') reports.push(event.report);
  return reports;
}

/** The same jobs as the grading has found, and with its names of files. */
async function jobsOf(
  { question, seed, dialogues: named }: Order,
  { lab, folder }: PlayOrderOptions,
): Promise<readonly Job[]> {
  const read = readDialogues(question, { folder: lab.dialogues, cwd: lab.dialogues });
  const dialogues = read.map((dialogue) => ({ ...dialogue, file: join(named, dialogue.file) }));
  const jobs = await findJobs({ lab, cwd: folder, dir: '.', questions: [question] });
  return jobs.map((job) => ({ ...job, dialogues, seed, namedFrom: folder }));
}
