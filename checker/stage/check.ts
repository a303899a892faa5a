import pLimit from 'p-limit';
import type { Dialogue } from '../model/dialogue.ts';
import type { DialogueReport, ReportEvent } from '../model/report.ts';
import type { Submission } from '../model/submission.ts';
import { createBlame } from './blame.ts';
import { obstaclesOf } from './obstacles.ts';
import type { PerformOptions } from './perform.ts';
import { repeat } from './repeat.ts';
import { headingOf, sumUp, unplayed } from './sum-up.ts';
import type { Theatre } from './theatre.ts';
import type { Undertaking } from './undertaking.ts';
import { withEitherPartner } from './with-either-partner.ts';

export interface CheckOptions extends PerformOptions {
  readonly seed: string;
  /** How many dialogues are played side by side. */
  readonly jobs: number;
  /** How often each is played, with other words each time; left out, once, with the words of the seed. */
  readonly times?: number;
  /** Told when a dialogue starts, for the progress line. */
  readonly onPlay: (submission: Submission, dialogue: Dialogue) => void;
}

/** Checks submissions dialogue by dialogue, several side by side, and reports in the order they were given. */
export async function* check(
  theatre: Theatre,
  undertakings: readonly Undertaking[],
  options: CheckOptions,
): AsyncGenerator<ReportEvent> {
  const limit = pLimit(options.jobs);
  const obstacles = await obstaclesOf(theatre, undertakings, { options, limit });
  yield { kind: 'begin', seed: options.seed, conditions: theatre.conditions };
  const started = undertakings.map((undertaking, place) => {
    const found = obstacles[place] ?? [];
    const references = new Map<Dialogue, Promise<DialogueReport>>();
    const blame = createBlame(theatre, references);
    const play = (dialogue: Dialogue, seed: string) =>
      limit(async () => {
        if (options.signal.aborted) return unplayed(dialogue, []);
        options.onPlay(undertaking.submission, dialogue);
        const engagement = { dialogue, company: undertaking.company, options: { ...options, seed } };
        const report = await withEitherPartner(theatre, engagement);
        return report ? blame(report, engagement) : unplayed(dialogue, []);
      });
    const begin = async (dialogue: Dialogue) => {
      if (found.length > 0) return unplayed(dialogue, dialogue === undertaking.dialogues[0] ? found : []);
      if (options.times === undefined) return play(dialogue, options.seed);
      return repeat((seed) => play(dialogue, seed), options.times, options.seed);
    };
    // First those with the solution on one side: what they show says whom the others' failures are to be laid to.
    for (const one of undertaking.dialogues.filter(isWithSolution)) references.set(one, begin(one));
    const playing = undertaking.dialogues.map((one) => references.get(one) ?? begin(one));
    for (const one of playing) one.catch(() => undefined);
    return { ...undertaking, playing };
  });
  try {
    for (const { submission, dialogues, playing } of started) {
      const heading = headingOf(submission, options.tools.folder);
      yield { kind: 'opened', ...heading, dialogues: dialogues.length };
      const reports: DialogueReport[] = [];
      for (const one of playing) {
        const report = await one;
        reports.push(report);
        yield { kind: 'dialogue', question: submission.question, submission: submission.name, report };
      }
      yield { kind: 'closed', report: sumUp(heading, reports) };
    }
    yield { kind: 'end' };
  } finally {
    limit.clearQueue();
  }
}

function isWithSolution({ cast }: Dialogue): boolean {
  return cast.server.kind === 'reference' || cast.client.kind === 'reference';
}
