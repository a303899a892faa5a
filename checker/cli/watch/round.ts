import { relative } from 'node:path';
import type { Job } from '../../check/job.ts';
import type { Capture } from '../../kernel/pcapng.ts';
import { isBelow } from '../../locate/place.ts';
import type { Report } from '../../model/report.ts';
import type { RunCheck, RunCheckOptions } from '../check/run-check.ts';
import { writeCapture } from '../check/write-capture.ts';
import { openOutlets } from '../options/outlets.ts';
import { touchedBy } from './places.ts';
import type { Scope } from './scope.ts';
import type { WatchUi } from './watch-ui.ts';

/** One run of `check --watch`. It writes nothing after it is broken off. */
export interface Round {
  readonly jobs: readonly Job[];
  readonly scope: Scope;
  readonly isBrokenOff: boolean;
  readonly breakOff: () => void;
  /** Resolves when no program of the run is on stage any more. */
  readonly reports: Promise<readonly Report[]>;
}

/** What a run checks, and where it shows it. */
export interface RoundOptions extends Omit<RunCheckOptions, 'outlets' | 'signal' | 'captures' | 'onReport'> {
  readonly runCheck: RunCheck;
  readonly scope: Scope;
  readonly ui: WatchUi;
  readonly cwd: string;
}

/** Starts a run. */
export function beginRound({ runCheck, scope, ui, cwd, ...run }: RoundOptions): Round {
  const { jobs, asked, say } = run;
  const { signal, abort } = abortable();
  const play = async () => {
    await using outlets = await openOutlets(asked, say);
    const onScreen = outlets.all.find(({ output }) => output.isTTY);
    const saved = [...scope.files].filter((file) => touchedBy(file, jobs).length > 0);
    ui.begin(
      onScreen?.output,
      saved.map((file) => (isBelow(cwd, file) ? relative(cwd, file) : file)),
    );
    // A broken-off run stays silent: the next one writes to the same terminal.
    const all = outlets.all.map(({ name, output }) => ({
      name,
      output: { ...output, write: async (text: string) => (signal.aborted ? undefined : output.write(text)) },
    }));
    const captures: Capture[] = [];
    const reports: Report[] = [];
    const onReport = (report: Report) => reports.push(report);
    await runCheck({ ...run, outlets: { ...outlets, all }, signal, captures, onReport });
    if (asked.pcap !== undefined && !signal.aborted) await writeCapture(asked.pcap, captures, say);
    return reports;
  };
  return {
    jobs,
    scope,
    get isBrokenOff() {
      return signal.aborted;
    },
    breakOff: abort,
    reports: play(),
  };
}

function abortable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
