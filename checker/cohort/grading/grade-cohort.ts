import { type CheckOptions, checkSubmissions } from '../../check/check-submission.ts';
import type { Job } from '../../check/job.ts';
import type { Graded } from '../../model/cohort/cohort.ts';
import type { Locale } from '../../model/locale.ts';
import type { Report } from '../../model/report.ts';
import type { Host } from '../../room/host.ts';
import type { Work } from './find-work.ts';
import { resultOf } from './result-of.ts';
import type { Store } from './store.ts';

/** How a cohort is graded. */
export interface GradeOptions
  extends Pick<CheckOptions, 'confirm' | 'patienceMs' | 'sideBySide' | 'answered' | 'onPlay'> {
  readonly store: Store;
  readonly locale: Locale;
  /** Aborted to break the grading off. What is in play then is graded when it is started again. */
  readonly signal: AbortSignal;
}

/**
 * Grades hand-ins, and yields each result once it is on the disk. A hand-in in several languages counts as the best of
 * them.
 */
export async function* gradeCohort(
  host: Host,
  works: AsyncIterable<Work>,
  { store, locale, ...options }: GradeOptions,
): AsyncGenerator<Graded> {
  const waiting: Waiting[] = [];
  const jobs = async function* (): AsyncGenerator<Job> {
    for await (const work of works) {
      if (options.signal.aborted) return;
      waiting.push({ work, reports: [] });
      if (work.found.kind === 'jobs') yield* work.found.jobs;
    }
  };
  const keepNext = async ({ work, reports }: Waiting): Promise<Graded> => {
    const { handIn, question, hash, seed, found } = work;
    const graded = { key: handIn.key, question, hash, seed };
    if (found.kind === 'no-program') {
      const kept: Graded = { ...graded, outcome: found };
      await store.keep(kept, undefined);
      return kept;
    }
    const run = { seed, conditions: host.conditions, reports };
    const result = await resultOf(graded, run, locale);
    await store.keep(result.graded, result.text);
    return result.graded;
  };
  /** Keeps the hand-ins in front whose reports are all there. */
  const keepDone = async function* (): AsyncGenerator<Graded> {
    for (let first = waiting[0]; first && isDone(first); first = waiting[0]) {
      waiting.shift();
      yield await keepNext(first);
    }
  };
  for await (const event of checkSubmissions(host, jobs(), options)) {
    if (event.kind === 'opened') yield* keepDone();
    if (event.kind !== 'closed') continue;
    // What was broken off is not a result.
    if (options.signal.aborted) return;
    waiting.find((one) => !isDone(one))?.reports.push(event.report);
    yield* keepDone();
  }
  yield* keepDone();
}

/** A hand-in whose jobs have begun, and the reports of those that are over. */
interface Waiting {
  readonly work: Work;
  readonly reports: Report[];
}

function isDone({ work: { found }, reports }: Waiting): boolean {
  return found.kind === 'no-program' || reports.length === found.jobs.length;
}
