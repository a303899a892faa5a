import type { Dialogue } from '../model/dialogue.ts';
import type { DialogueReport } from '../model/report.ts';
import { createBlame } from '../stage/blame.ts';
import { perform } from '../stage/perform.ts';
import type { Undertaking } from '../stage/undertaking.ts';
import { type Territory, writeDown } from './compose.ts';
import { type Expedition, engagementOf, playOnce } from './expedition.ts';
import type { Failure } from './failure.ts';
import { foundReport } from './reports.ts';
import type { Survey } from './search.ts';
import { shorten } from './shorten.ts';
import { trim } from './trim.ts';

interface Conclusion extends Expedition {
  readonly territory: Territory;
  readonly survey: Survey;
  readonly failure: NonNullable<Survey['failure']>;
}

/** Shortens a dialogue that was not held, and plays it once more with all that tells why. */
export async function conclude(undertaking: Undertaking, conclusion: Conclusion): Promise<DialogueReport> {
  const { options, limit, territory, survey, failure } = conclusion;
  const { number } = failure;
  const play = (dialogue: Dialogue) =>
    limit(() => playOnce(undertaking, { ...conclusion, dialogue, number }));
  let tries = 0;
  const onTry = (so: number) => {
    tries = so;
    options.onProgress(undertaking.submission, { tries });
  };
  const shortest =
    failure.report.verdict === 'failed'
      ? await trim(await shorten(failure, { territory, jobs: options.jobs, play, onTry }), play)
      : failure;
  const { dialogue } = shortest;
  const file = writeDown(dialogue, options.comments({ survey, number, tries, dialogue, territory }));
  const report = await explained(undertaking, { ...conclusion, number, shortest });
  return foundReport(report, { survey, file });
}

/** A program that is unsteady may hold the dialogue when it is played once more: that is told too. */
async function explained(
  undertaking: Undertaking,
  { shortest, ...play }: Expedition & { readonly shortest: Failure; readonly number: number },
): Promise<DialogueReport> {
  const engagement = engagementOf(undertaking, { ...play, dialogue: shortest.dialogue });
  const report = shortest.report.verdict === 'failed' && (await perform(play.theatre, engagement));
  if (!report) return shortest.report;
  if (report.verdict === 'failed') return createBlame(play.theatre, new Map())(report, engagement);
  return { ...shortest.report, repeated: { times: 2, passed: 1, seed: engagement.options.seed } };
}
