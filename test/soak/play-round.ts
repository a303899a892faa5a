import type { CheckOptions } from '../../checker/check/check-submission.ts';
import type { Job } from '../../checker/check/job.ts';
import { checkSubmissions } from '../../checker/index.ts';
import type { ReportEvent } from '../../checker/model/report.ts';
import type { Host } from '../../checker/room/host.ts';
import type { Played } from './memory.ts';

/** How a round is played. */
export interface RoundOptions
  extends Pick<CheckOptions, 'patienceMs' | 'sideBySide' | 'signal' | 'terminal'> {
  readonly round: number;
  /** The seed of the soak: each round derives its own from it, and so has its own fresh words. */
  readonly seed: string;
}

/** Plays every dialogue once, several side by side, and yields each play as it is judged. */
export async function* playRound(
  host: Host,
  jobs: readonly Job[],
  { round, seed, sideBySide, ...options }: RoundOptions,
): AsyncGenerator<Played> {
  const events = checkSubmissions(host, jobs, {
    ...options,
    seed: `${seed}-${round}`,
    sideBySide: host.conditions.network === 'own' ? sideBySide : 1,
  });
  let begin: Extract<ReportEvent, { kind: 'begin' }> | undefined;
  let opened: Extract<ReportEvent, { kind: 'opened' }> | undefined;
  for await (const event of events) {
    if (event.kind === 'begin') begin = event;
    if (event.kind === 'opened') opened = event;
    // After an interruption a report may be incomplete.
    if (event.kind !== 'dialogue' || options.signal?.aborted) continue;
    if (begin && opened) yield { round, begin, opened, report: event.report };
  }
}

/** The first jobs with `plays` dialogues in all; the last of them may lose some. */
export function firstOf(jobs: readonly Job[], plays: number): readonly Job[] {
  const chosen: Job[] = [];
  let left = plays;
  for (const job of jobs) {
    if (left <= 0) break;
    chosen.push({ ...job, dialogues: job.dialogues.slice(0, left) });
    left -= job.dialogues.length;
  }
  return chosen;
}
