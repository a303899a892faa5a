import type { Dialogue } from '../model/dialogue.ts';
import type { DialogueReport, ReportEvent } from '../model/report.ts';
import type { Submission } from '../model/submission.ts';
import type { Host } from '../room/host.ts';
import { createBlame } from './blame.ts';
import { type CheckRun, openRun, type RunOptions } from './check-run.ts';
import { confirm } from './confirm.ts';
import { inOrder } from './in-order.ts';
import type { Job } from './job.ts';
import { playAndJudge } from './play-and-judge.ts';
import { type Readiness, readinessOf } from './prepare-job.ts';
import { repeat } from './repeat.ts';
import { retryWithSolution } from './retry-with-solution.ts';
import { headingOf, sumUp, unplayed } from './sum-up.ts';

/** How jobs are checked. */
export interface CheckOptions extends RunOptions {
  /** How often each dialogue is played, each time with other words; once, with the words of the seed, if undefined. */
  readonly times?: number | undefined;
  /** How often a dialogue that fails is played at most, before its failure is believed; once if undefined. */
  readonly confirm?: number | undefined;
  /**
   * Whether the solution plays each side of a dialogue that two programs of a student fail, to say which of them to fix;
   * `sought` if undefined.
   */
  readonly fault?: 'sought' | 'left open' | undefined;
  /** Called when a dialogue starts, for the progress line. */
  readonly onPlay?: ((submission: Submission, dialogue: Dialogue) => void) | undefined;
}

/** The events of one job: `opened`, one `dialogue` for each dialogue, `closed` with the report of them all. */
export type JobEvent = Extract<ReportEvent, { kind: 'opened' | 'dialogue' | 'closed' }>;

/**
 * Checks one submission on one question. Every trouble is a finding or a problem of the report, never an error. Its
 * dialogues' reports are kept until `closed` is yielded. When the iteration is over, no program of the job is running.
 */
export async function* checkSubmission(
  host: Host,
  job: Job,
  options: CheckOptions = {},
): AsyncGenerator<JobEvent> {
  using run = openRun(host, options);
  yield* checkJob(job, run, options);
}

/** A run to which jobs come one by one, as they are found. Disposing it breaks off what is still played. */
export interface Checks extends Disposable {
  /** How many dialogues are played side by side, of whatever jobs. */
  readonly sideBySide: number;
  readonly check: (job: Job) => AsyncGenerator<JobEvent>;
}

/** Opens such a run. */
export function openChecks(host: Host, options: CheckOptions = {}): Checks {
  const run = openRun(host, options);
  return {
    sideBySide: run.sideBySide,
    check: (job) => checkJob(job, run, options),
    [Symbol.dispose]: () => run[Symbol.dispose](),
  };
}

/**
 * Checks jobs and yields their events in the order of the jobs; the next jobs start meanwhile. A job is taken from
 * `jobs` when its turn to start comes.
 */
export async function* checkSubmissions(
  host: Host,
  jobs: Iterable<Job> | AsyncIterable<Job>,
  options: CheckOptions = {},
): AsyncGenerator<ReportEvent> {
  using run = openRun(host, options);
  yield { kind: 'begin', seed: run.seed, conditions: host.conditions };
  yield* inOrder(jobs, { begin: (job) => checkJob(job, run, options), ahead: run.sideBySide });
  yield { kind: 'end' };
}

async function* checkJob(job: Job, run: CheckRun, options: CheckOptions): AsyncGenerator<JobEvent> {
  const { submission, dialogues } = job;
  const heading = headingOf(job, job.namedFrom ?? run.host.options.folder);
  const readiness = await run.limit(() => readinessOf(job, run));
  const problem = readiness.kind === 'problem' && { problem: readiness.problem };
  const playing = beginPlays(job, run, { ...options, readiness });
  try {
    yield { kind: 'opened', ...heading, dialogues: dialogues.length, ...problem };
    const reports: DialogueReport[] = [];
    for (const one of playing) {
      const report = await one;
      reports.push(report);
      yield { kind: 'dialogue', question: submission.question, submission: submission.name, report };
    }
    yield { kind: 'closed', report: { ...sumUp(heading, reports), ...problem } };
  } finally {
    await Promise.allSettled(playing);
    for (const program of Object.values(submission.programs)) run.preparer.forget(program);
  }
}

/** One report to come for each dialogue. The first carries the findings that keep the job from being played. */
function beginPlays(
  { submission, sources, dialogues, seed: own }: Job,
  run: CheckRun,
  {
    readiness,
    times,
    confirm: plays = 1,
    fault = 'sought',
    onPlay,
  }: CheckOptions & { readonly readiness: Readiness },
): readonly Promise<DialogueReport>[] {
  if (readiness.kind !== 'ready') {
    const findings = readiness.kind === 'findings' ? readiness.findings : [];
    return dialogues.map(async (dialogue, index) => unplayed(dialogue, index === 0 ? findings : []));
  }
  const { limit, signal, seed: common } = run;
  const seed = own ?? common;
  const references = new Map<Dialogue, Promise<DialogueReport>>();
  const blame = createBlame(run, references);
  const play = (dialogue: Dialogue, seed: string) =>
    limit(async () => {
      if (signal.aborted) return unplayed(dialogue, []);
      onPlay?.(submission, dialogue);
      const request = { goal: 'explanation', dialogue, sources, seed } as const;
      const report = await playAndJudge(run, request);
      const retried = report && (await retryWithSolution(run, { request, report }));
      if (!retried) return unplayed(dialogue, []);
      return fault === 'sought' ? blame(retried, request) : retried;
    });
  const begin = (dialogue: Dialogue): Promise<DialogueReport> => {
    const playOnce = (one: string) => play(dialogue, one);
    if (times !== undefined) return keepReference(dialogue, repeat(playOnce, times, seed));
    // Others wait for the first play of a reference while they hold a place, so they must not wait for its second.
    return confirm(keepReference(dialogue, playOnce(seed)), { playOnce, times: plays, seed });
  };
  const keepReference = (dialogue: Dialogue, played: Promise<DialogueReport>) => {
    if (isWithSolution(dialogue)) references.set(dialogue, played);
    return played;
  };
  // The dialogues with the solution come first: their results tell which program to blame in the others.
  const begun = new Map(dialogues.filter(isWithSolution).map((one) => [one, begin(one)]));
  const playing = dialogues.map((one) => begun.get(one) ?? begin(one));
  for (const one of playing) one.catch(() => undefined);
  return playing;
}

function isWithSolution({ cast }: Dialogue): boolean {
  return cast.server.kind === 'reference' || cast.client.kind === 'reference';
}
