import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import type { Dialogue } from '../model/dialogue.ts';
import type { DialogueReport, Report, ReportEvent } from '../model/report.ts';
import type { Submission } from '../model/submission.ts';
import { obstaclesOf } from '../stage/obstacles.ts';
import { headingOf, sumUp, unplayed } from '../stage/sum-up.ts';
import type { Theatre } from '../stage/theatre.ts';
import type { Undertaking } from '../stage/undertaking.ts';
import type { Breadth } from './breadth.ts';
import { castsOf } from './casts.ts';
import { compose, type Territory } from './compose.ts';
import { conclude } from './conclude.ts';
import { type Expedition, type ExploreOptions, playOnce } from './expedition.ts';
import { drawPlans } from './plan.ts';
import { heldReport } from './reports.ts';
import { search } from './search.ts';

/** Plays dialogues that chance has made by the rules of each question, and reports the shortest that is not held. */
export async function* explore(
  theatre: Theatre,
  undertakings: readonly Undertaking[],
  options: ExploreOptions,
): AsyncGenerator<ReportEvent> {
  const limit = pLimit(options.jobs);
  const all = undertakings.map((one) => ({ ...one, dialogues: samplesFor(one.submission, options.breadth) }));
  const obstacles = await obstaclesOf(theatre, all, { options, limit });
  yield { kind: 'begin', seed: options.seed, conditions: theatre.conditions };
  for (const [place, undertaking] of all.entries()) {
    const { submission, dialogues } = undertaking;
    const heading = headingOf(submission, options.tools.folder);
    yield { kind: 'opened', ...heading, dialogues: 1 };
    const found = obstacles[place] ?? [];
    const [sample] = dialogues;
    const report =
      found.length > 0 && sample
        ? unplayed(sample, found)
        : await exploreOne(undertaking, { theatre, options, limit });
    yield { kind: 'dialogue', question: submission.question, submission: submission.name, report };
    yield { kind: 'closed', report: concluded(sumUp(heading, [report]), options) };
  }
  yield { kind: 'end' };
}

/** One dialogue for each cast, from which it follows which programs have to be prepared. */
function samplesFor({ question }: Submission, breadth: Breadth): readonly Dialogue[] {
  return castsOf(question, breadth).map((_, cast) =>
    compose({ acts: [], cast, ending: 0 }, { question, breadth }),
  );
}

/** Broken off before the last dialogue, nothing is decided unless one has failed. */
function concluded(report: Report, { count, signal }: ExploreOptions): Report {
  const explored = report.dialogues[0]?.explored?.dialogues ?? count;
  const isOpen = signal.aborted && report.verdict === 'passed' && explored < count;
  return isOpen ? { ...report, verdict: 'undecided' } : report;
}

async function exploreOne(undertaking: Undertaking, expedition: Expedition): Promise<DialogueReport> {
  const { theatre, options, limit } = expedition;
  const { breadth, count, seed, onProgress } = options;
  const { submission } = undertaking;
  const territory: Territory = { question: submission.question, breadth };
  const began = theatre.world.now();
  const survey = await search(drawPlans(count, numberOf(seed)), {
    territory,
    limit,
    play: (dialogue, number) => playOnce(undertaking, { ...expedition, dialogue, number }),
    onExplored: (so) => onProgress(submission, so),
  });
  if (!survey.failure) return heldReport({ survey, count, territory, ms: theatre.world.now() - began });
  return conclude(undertaking, { ...expedition, territory, survey, failure: survey.failure });
}

/** fast-check's seeds are whole numbers of 32 bits. */
function numberOf(seed: string): number {
  return createHash('sha256').update(seed).digest().readInt32BE(0);
}
