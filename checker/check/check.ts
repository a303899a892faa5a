import pLimit from 'p-limit';
import type { Dialogue } from '../model/dialogue.ts';
import type { DialogueReport, ReportEvent } from '../model/report.ts';
import type { Submission } from '../model/submission.ts';
import type { Host } from '../room/host.ts';
import { createBlame } from './blame.ts';
import type { Job } from './job.ts';
import { obstaclesOf } from './obstacles.ts';
import type { PlaySettings } from './play-and-judge.ts';
import { repeat } from './repeat.ts';
import { headingOf, sumUp, unplayed } from './sum-up.ts';
import { withEitherPartner } from './with-either-partner.ts';

export interface CheckOptions extends PlaySettings {
  readonly seed: string;
  /** How many dialogues are played side by side. */
  readonly sideBySide: number;
  /** How often each is played, with other words each time; left out, once, with the words of the seed. */
  readonly times?: number;
  /** Told when a dialogue starts, for the progress line. */
  readonly onPlay: (submission: Submission, dialogue: Dialogue) => void;
}

/** Checks submissions dialogue by dialogue, several side by side, and reports in the order they were given. */
export async function* check(
  host: Host,
  jobs: readonly Job[],
  options: CheckOptions,
): AsyncGenerator<ReportEvent> {
  const limit = pLimit(options.sideBySide);
  const obstacles = await obstaclesOf(host, jobs, { options, limit });
  yield { kind: 'begin', seed: options.seed, conditions: host.conditions };
  const started = jobs.map((job, place) => {
    const found = obstacles[place] ?? [];
    const references = new Map<Dialogue, Promise<DialogueReport>>();
    const blame = createBlame(host, references);
    const play = (dialogue: Dialogue, seed: string) =>
      limit(async () => {
        if (options.signal.aborted) return unplayed(dialogue, []);
        options.onPlay(job.submission, dialogue);
        const request = {
          goal: 'explanation' as const,
          dialogue,
          sources: job.sources,
          options: { ...options, seed },
        };
        const report = await withEitherPartner(host, request);
        return report ? blame(report, request) : unplayed(dialogue, []);
      });
    const begin = async (dialogue: Dialogue) => {
      if (found.length > 0) return unplayed(dialogue, dialogue === job.dialogues[0] ? found : []);
      if (options.times === undefined) return play(dialogue, options.seed);
      return repeat((seed) => play(dialogue, seed), options.times, options.seed);
    };
    // First those with the solution on one side: what they show says whom the others' failures are to be laid to.
    for (const one of job.dialogues.filter(isWithSolution)) references.set(one, begin(one));
    const playing = job.dialogues.map((one) => references.get(one) ?? begin(one));
    for (const one of playing) one.catch(() => undefined);
    return { ...job, playing };
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
