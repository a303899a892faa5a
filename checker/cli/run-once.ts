import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Locale } from '../explain/locale.ts';
import type { Capture } from '../kernel/pcapng.ts';
import type { Report, ReportEvent } from '../model/report.ts';
import { check } from '../stage/check.ts';
import type { Theatre } from '../stage/theatre.ts';
import type { Undertaking } from '../stage/undertaking.ts';
import type { CheckArguments } from './arguments.ts';
import { marksOf } from './marks.ts';
import { type Outlets, publish } from './outlets.ts';
import { createProgress, type Progress } from './progress.ts';
import { readPage } from './read-page.ts';
import { root } from './root.ts';
import { toolsHere } from './tools-here.ts';
import type { Say } from './words/say.ts';

/** One run of the checker, and whom it speaks to. */
export interface Run {
  readonly theatre: Theatre;
  readonly undertakings: readonly Undertaking[];
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
export async function runOnce(run: Run): Promise<readonly Report[]> {
  const { asked, outlets, locale, say } = run;
  using progress = createProgress(process.stderr);
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
  { theatre, undertakings, asked, signal, captures, locale, say }: Run,
  progress: Progress,
): Promise<AsyncIterable<ReportEvent>> {
  const seed = asked.seed ?? randomBytes(4).toString('hex');
  const options = {
    seed,
    strict: asked.strict ?? false,
    patienceMs: asked.patience,
    port: asked.port,
    // One more than there are cores: while pairs are waited for, another is played.
    jobs: theatre.networks ? (asked.jobs ?? availableParallelism() + 1) : 1,
    stubs: join(root, 'exercises'),
    tools: toolsHere(),
    signal,
  };
  if (asked.explore !== undefined) {
    const [{ explore }, { explorationOf }] = await Promise.all([
      import('../explore/explore.ts'),
      import('./exploration.ts'),
    ]);
    const exploring = explorationOf(asked, asked.explore, { seed, progress, say });
    return explore(theatre, undertakings, { ...options, ...exploring });
  }
  const times = asked.repeat ?? 1;
  const count = times * undertakings.reduce((sum, { dialogues }) => sum + dialogues.length, 0);
  let number = 0;
  return check(theatre, undertakings, {
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
