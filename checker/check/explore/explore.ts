import { createHash } from 'node:crypto';
import type { Dialogue } from '../../model/dialogue.ts';
import type { DialogueReport, ReportEvent } from '../../model/report.ts';
import type { Host } from '../../room/host.ts';
import type { Job } from '../job.ts';
import { readinessOf } from '../prepare-job.ts';
import { headingOf, sumUp, unplayed } from '../sum-up.ts';
import { castsFor } from './casts.ts';
import { compose } from './compose.ts';
import { conclude } from './conclude.ts';
import { type ExploreOptions, type ExploreRun, openExploreRun, playOnce } from './explore-run.ts';
import { drawPlans } from './plan.ts';
import { heldReport } from './reports.ts';
import { type ExploreScope, isRuled } from './scope.ts';
import { search } from './search.ts';

/** Makes dialogues by chance, following the rule of each question, plays them, and reports the shortest that fails. */
export async function* explore(
  host: Host,
  jobs: Iterable<Job> | AsyncIterable<Job>,
  options: ExploreOptions,
): AsyncGenerator<ReportEvent> {
  using run = openExploreRun(host, options);
  yield { kind: 'begin', seed: run.seed, conditions: host.conditions };
  for await (const job of jobs) yield* exploreJob(job, run);
  yield { kind: 'end' };
}

async function* exploreJob(job: Job, run: ExploreRun): AsyncGenerator<ReportEvent> {
  const { submission, sources } = job;
  const heading = headingOf(job, run.host.options.folder);
  const { question } = sources;
  if (!isRuled(question)) {
    const problem = { code: 'nothing-to-explore', question: question.id } as const;
    yield { kind: 'opened', ...heading, dialogues: 0, problem };
    yield { kind: 'closed', report: { ...sumUp(heading, []), verdict: 'undecided', problem } };
    return;
  }
  const scope: ExploreScope = { question, breadth: run.breadth };
  const dialogues = samplesFor(scope);
  const readiness = await run.limit(() => readinessOf({ ...job, dialogues }, run));
  const problem = readiness.kind === 'problem' && { problem: readiness.problem };
  yield { kind: 'opened', ...heading, dialogues: 1, ...problem };
  const [sample] = dialogues;
  const findings = readiness.kind === 'findings' ? readiness.findings : [];
  const report =
    readiness.kind !== 'ready' && sample ? unplayed(sample, findings) : await exploreOne(job, { run, scope });
  yield { kind: 'dialogue', question: submission.question, submission: submission.name, report };
  yield { kind: 'closed', report: { ...sumUp(heading, [report]), ...problem } };
}

/** One dialogue for each cast: `prepareJob` reads from them which programs it must prepare. */
function samplesFor(scope: ExploreScope): readonly Dialogue[] {
  return castsFor(scope).map((_, cast) => compose({ acts: [], cast, ending: 0 }, scope));
}

async function exploreOne(
  job: Job,
  { run, scope }: { readonly run: ExploreRun; readonly scope: ExploreScope },
): Promise<DialogueReport> {
  const { host, limit, count, seed, onProgress } = run;
  const { submission } = job;
  const began = host.options.now();
  const result = await search(drawPlans(count, numberOf(seed)), {
    scope,
    limit,
    play: (dialogue, number) => playOnce(job, { run, dialogue, number }),
    onExplored: (so) => onProgress(submission, so),
  });
  if (!result.failure) return heldReport({ result, count, scope, ms: host.options.now() - began });
  return conclude(job, { run, scope, result, failure: result.failure });
}

/** fast-check's seeds are whole numbers of 32 bits. */
function numberOf(seed: string): number {
  return createHash('sha256').update(seed).digest().readInt32BE(0);
}
