import type { Dialogue } from '../../model/dialogue.ts';
import type { DialogueReport } from '../../model/report.ts';
import { createBlame } from '../blame.ts';
import type { Job } from '../job.ts';
import { playAndJudge } from '../play-and-judge.ts';
import { writeDown } from './compose.ts';
import { dropSteps } from './drop-steps.ts';
import { type ExploreRun, playOnce, playRequestOf } from './explore-run.ts';
import type { FoundFailure } from './found-failure.ts';
import { foundReport } from './reports.ts';
import type { ExploreScope } from './scope.ts';
import type { SearchResult } from './search.ts';
import { shrink } from './shrink.ts';

interface ConcludeOptions {
  readonly run: ExploreRun;
  readonly scope: ExploreScope;
  readonly result: SearchResult;
  readonly failure: NonNullable<SearchResult['failure']>;
}

/** Shrinks a failing dialogue and plays the shortest once more, with its explanation. */
export async function conclude(
  job: Job,
  { run, scope, result, failure }: ConcludeOptions,
): Promise<DialogueReport> {
  const { limit, sideBySide, onProgress } = run;
  const { number } = failure;
  const play = (dialogue: Dialogue) => limit(() => playOnce(job, { run, dialogue, number }));
  let tries = 0;
  const onTry = (count: number) => {
    tries = count;
    onProgress(job.submission, { tries });
  };
  const shortest =
    failure.report.verdict === 'failed'
      ? await dropSteps(await shrink(failure, { scope, sideBySide, play, onTry }), play)
      : failure;
  const { dialogue } = shortest;
  const file = writeDown(dialogue, run.comments({ result, number, tries, dialogue, scope }));
  const report = await explained(job, { run, number, shortest });
  return foundReport(report, { result, count: run.count, file });
}

interface ExplainedOptions {
  readonly run: ExploreRun;
  readonly shortest: FoundFailure;
  readonly number: number;
}

/**
 * An unsteady program may pass the shortest dialogue when it is played once more: the report then says 1 of 2 passed.
 */
async function explained(job: Job, { run, shortest, number }: ExplainedOptions): Promise<DialogueReport> {
  const request = playRequestOf(job, { run, number, dialogue: shortest.dialogue });
  const report = shortest.report.verdict === 'failed' && (await playAndJudge(run, request));
  if (!report) return shortest.report;
  if (report.verdict === 'failed') return createBlame(run, new Map())(report, request);
  return { ...shortest.report, repeated: { times: 2, passed: 1, seed: request.seed } };
}
