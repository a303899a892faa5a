import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { check } from '../../check/check.ts';
import type { Job } from '../../check/job.ts';
import type { Capture } from '../../kernel/pcapng.ts';
import type { Locale } from '../../model/locale.ts';
import type { Report, ReportEvent } from '../../model/report.ts';
import type { Host } from '../../room/host.ts';
import type { CheckArguments } from '../options/arguments.ts';
import { type Outlets, publish } from '../options/outlets.ts';
import { marksOf } from '../process/marks.ts';
import { readPage } from '../process/read-page.ts';
import { root } from '../process/root.ts';
import { toolsHere } from '../process/tools-here.ts';
import { createProgressLine, type ProgressLine } from '../terminal/progress.ts';
import type { Say } from '../words/check/say.ts';

/** One run of the checker, and whom it speaks to. */
export interface RunOptions {
  readonly host: Host;
  readonly jobs: readonly Job[];
  readonly asked: CheckArguments;
  readonly outlets: Outlets;
  /** Aborted to break the run off: what is on stage is ended, and what was not played is reported as skipped. */
  readonly signal: AbortSignal;
  readonly locale: Locale;
  readonly say: Say;
  /** Filled with what crossed the wire. */
  readonly captures?: Capture[];
}

/** Plays every dialogue, writes the report as it comes, and shows meanwhile what is being played. */
export async function runOnce(run: RunOptions): Promise<readonly Report[]> {
  const { asked, outlets, locale, say } = run;
  using progress = createProgressLine(process.stderr);
  progress.show(say('preparing'));
  const events = await eventsOf(run, progress);
  const reports: Report[] = [];
  const settings = {
    locale,
    at: new Date(),
    verbose: asked.verbose ?? false,
    ascii: asked.ascii ?? false,
    plain: asked.plain ?? false,
    page: readPage,
    ...marksOf(process.env),
  };
  const around = (write: () => Promise<void>) => progress.around(write);
  await publish(collect(events, reports), outlets, { settings, environment: process.env, around });
  return reports;
}

/** What is played: the lab's dialogues, or, loaded only when it is asked for, those that chance makes. */
async function eventsOf(
  { host, jobs, asked, signal, captures, locale, say }: RunOptions,
  progress: ProgressLine,
): Promise<AsyncIterable<ReportEvent>> {
  const seed = asked.seed ?? randomBytes(4).toString('hex');
  const options = {
    seed,
    strict: asked.strict ?? false,
    patienceMs: asked.patience,
    port: asked.port,
    // One more than there are cores: while pairs are waited for, another is played.
    sideBySide: host.networks ? (asked.jobs ?? availableParallelism() + 1) : 1,
    stubs: join(root, 'exercises'),
    tools: toolsHere(),
    signal,
  };
  if (asked.explore !== undefined) {
    const [{ explore }, { explorationOf }] = await Promise.all([
      import('../../check/explore/explore.ts'),
      import('./exploration.ts'),
    ]);
    const exploring = explorationOf(asked, asked.explore, { seed, progress, say });
    return explore(host, jobs, { ...options, ...exploring });
  }
  const times = asked.repeat ?? 1;
  const count = times * jobs.reduce((sum, { dialogues }) => sum + dialogues.length, 0);
  let number = 0;
  return check(host, jobs, {
    ...options,
    ...(asked.repeat !== undefined && { times }),
    ...(captures && { onCapture: (capture: Capture) => captures.push(capture) }),
    onPlay: ({ question, name }, { title }) => {
      number += 1;
      progress.show(say('playing', { number, count, question, submission: name, title: title[locale] }));
    },
  });
}

/** Hands the events on and keeps the reports, from which the exit code follows. */
async function* collect(events: AsyncIterable<ReportEvent>, reports: Report[]): AsyncGenerator<ReportEvent> {
  for await (const event of events) {
    if (event.kind === 'closed') reports.push(event.report);
    yield event;
  }
}
