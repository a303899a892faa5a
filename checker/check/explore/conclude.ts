import type { Dialogue } from '../../model/dialogue.ts';
import type { DialogueReport } from '../../model/report.ts';
import { createBlame } from '../blame.ts';
import type { Job } from '../job.ts';
import { playAndJudge } from '../play-and-judge.ts';
import { type ExploreScope, writeDown } from './compose.ts';
import { dropSteps } from './drop-steps.ts';
import { type ExploreRun, playOnce, playRequestOf } from './explore-run.ts';
import type { FoundFailure } from './found-failure.ts';
import { foundReport } from './reports.ts';
import type { SearchResult } from './search.ts';
import { shrink } from './shrink.ts';

interface ConcludeOptions extends ExploreRun {
  readonly territory: ExploreScope;
  readonly survey: SearchResult;
  readonly failure: NonNullable<SearchResult['failure']>;
}

/** Shortens a dialogue that was not held, and plays it once more with all that tells why. */
export async function conclude(job: Job, conclusion: ConcludeOptions): Promise<DialogueReport> {
  const { options, limit, territory, survey, failure } = conclusion;
  const { number } = failure;
  const play = (dialogue: Dialogue) => limit(() => playOnce(job, { ...conclusion, dialogue, number }));
  let tries = 0;
  const onTry = (so: number) => {
    tries = so;
    options.onProgress(job.submission, { tries });
  };
  const shortest =
    failure.report.verdict === 'failed'
      ? await dropSteps(
          await shrink(failure, { territory, sideBySide: options.sideBySide, play, onTry }),
          play,
        )
      : failure;
  const { dialogue } = shortest;
  const file = writeDown(dialogue, options.comments({ survey, number, tries, dialogue, territory }));
  const report = await explained(job, { ...conclusion, number, shortest });
  return foundReport(report, { survey, file });
}

/** A program that is unsteady may hold the dialogue when it is played once more: that is told too. */
async function explained(
  job: Job,
  { shortest, ...play }: ExploreRun & { readonly shortest: FoundFailure; readonly number: number },
): Promise<DialogueReport> {
  const request = playRequestOf(job, { ...play, dialogue: shortest.dialogue });
  const report = shortest.report.verdict === 'failed' && (await playAndJudge(play.host, request));
  if (!report) return shortest.report;
  if (report.verdict === 'failed') return createBlame(play.host, new Map())(report, request);
  return { ...shortest.report, repeated: { times: 2, passed: 1, seed: request.options.seed } };
}
