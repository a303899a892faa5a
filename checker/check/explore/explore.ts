import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import type { Dialogue } from '../../model/dialogue.ts';
import type { DialogueReport, Report, ReportEvent } from '../../model/report.ts';
import type { Submission } from '../../model/submission.ts';
import type { Host } from '../../room/host.ts';
import type { Job } from '../job.ts';
import { obstaclesOf } from '../obstacles.ts';
import { headingOf, sumUp, unplayed } from '../sum-up.ts';
import type { Breadth } from './breadth.ts';
import { castsFor } from './casts.ts';
import { compose, type ExploreScope } from './compose.ts';
import { conclude } from './conclude.ts';
import { type ExploreOptions, type ExploreRun, playOnce } from './explore-run.ts';
import { drawPlans } from './plan.ts';
import { heldReport } from './reports.ts';
import { search } from './search.ts';

/** Plays dialogues that chance has made by the rules of each question, and reports the shortest that is not held. */
export async function* explore(
  host: Host,
  jobs: readonly Job[],
  options: ExploreOptions,
): AsyncGenerator<ReportEvent> {
  const limit = pLimit(options.sideBySide);
  const all = jobs.map((one) => ({ ...one, dialogues: samplesFor(one.submission, options.breadth) }));
  const obstacles = await obstaclesOf(host, all, { options, limit });
  yield { kind: 'begin', seed: options.seed, conditions: host.conditions };
  for (const [place, job] of all.entries()) {
    const { submission, dialogues } = job;
    const heading = headingOf(submission, options.tools.folder);
    yield { kind: 'opened', ...heading, dialogues: 1 };
    const found = obstacles[place] ?? [];
    const [sample] = dialogues;
    const report =
      found.length > 0 && sample ? unplayed(sample, found) : await exploreOne(job, { host, options, limit });
    yield { kind: 'dialogue', question: submission.question, submission: submission.name, report };
    yield { kind: 'closed', report: concluded(sumUp(heading, [report]), options) };
  }
  yield { kind: 'end' };
}

/** One dialogue for each cast, from which it follows which programs have to be prepared. */
function samplesFor({ question }: Submission, breadth: Breadth): readonly Dialogue[] {
  return castsFor(question, breadth).map((_, cast) =>
    compose({ acts: [], cast, ending: 0 }, { question, breadth }),
  );
}

/** Broken off before the last dialogue, nothing is decided unless one has failed. */
function concluded(report: Report, { count, signal }: ExploreOptions): Report {
  const explored = report.dialogues[0]?.explored?.dialogues ?? count;
  const isOpen = signal.aborted && report.verdict === 'passed' && explored < count;
  return isOpen ? { ...report, verdict: 'undecided' } : report;
}

async function exploreOne(job: Job, expedition: ExploreRun): Promise<DialogueReport> {
  const { host, options, limit } = expedition;
  const { breadth, count, seed, onProgress } = options;
  const { submission } = job;
  const territory: ExploreScope = { question: submission.question, breadth };
  const began = host.options.now();
  const survey = await search(drawPlans(count, numberOf(seed)), {
    territory,
    limit,
    play: (dialogue, number) => playOnce(job, { ...expedition, dialogue, number }),
    onExplored: (so) => onProgress(submission, so),
  });
  if (!survey.failure) return heldReport({ survey, count, territory, ms: host.options.now() - began });
  return conclude(job, { ...expedition, territory, survey, failure: survey.failure });
}

/** fast-check's seeds are whole numbers of 32 bits. */
function numberOf(seed: string): number {
  return createHash('sha256').update(seed).digest().readInt32BE(0);
}
