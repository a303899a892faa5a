import { type CheckOptions, checkSubmissions } from '../../check/check-submission.ts';
import type { Job } from '../../check/job.ts';
import type { Report } from '../../model/report.ts';
import type { Host } from '../../room/host.ts';
import type { Work } from './find-work.ts';
import type { PlayedWork, Venue } from './venue.ts';

/** How hand-ins are played in this process. */
export interface PlayHereOptions
  extends Pick<CheckOptions, 'confirm' | 'patienceMs' | 'sideBySide' | 'answered' | 'onPlay'> {
  /** Aborted to break the grading off. */
  readonly signal: AbortSignal;
}

/** The venue that needs nothing: this process. It yields works in their order. */
export function playHere(host: Host, options: PlayHereOptions): Venue {
  return { play: (works) => playInOrder(host, works, options) };
}

async function* playInOrder(
  host: Host,
  works: AsyncIterable<Work>,
  options: PlayHereOptions,
): AsyncGenerator<PlayedWork> {
  const waiting: Waiting[] = [];
  const jobs = async function* (): AsyncGenerator<Job> {
    for await (const work of works) {
      if (options.signal.aborted) return;
      waiting.push({ work, reports: [] });
      if (work.found.kind === 'jobs') yield* work.found.jobs;
    }
  };
  /** The works in front whose reports are all there. */
  const takeDone = function* (): Generator<PlayedWork> {
    for (let first = waiting[0]; first && isDone(first); first = waiting[0]) {
      waiting.shift();
      yield playedOf(first, host);
    }
  };
  for await (const event of checkSubmissions(host, jobs(), options)) {
    if (event.kind === 'opened') yield* takeDone();
    if (event.kind !== 'closed') continue;
    // What was broken off is not a result.
    if (options.signal.aborted) return;
    waiting.find((one) => !isDone(one))?.reports.push(event.report);
    yield* takeDone();
  }
  yield* takeDone();
}

/** A hand-in whose jobs have begun, and the reports of those that are over. */
interface Waiting {
  readonly work: Work;
  readonly reports: Report[];
}

function playedOf({ work, reports }: Waiting, { conditions }: Host): PlayedWork {
  const { found, seed } = work;
  if (found.kind === 'no-program') return { ...found, work };
  return { kind: 'run', work, run: { seed, conditions, reports } };
}

function isDone({ work: { found }, reports }: Waiting): boolean {
  return found.kind === 'no-program' || reports.length === found.jobs.length;
}
