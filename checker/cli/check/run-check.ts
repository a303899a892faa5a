import type { Job } from '../../check/job.ts';
import type { Capture } from '../../kernel/pcapng.ts';
import type { Locale } from '../../model/locale.ts';
import type { Report } from '../../model/report.ts';
import type { Host } from '../../room/host.ts';
import type { CheckArguments } from '../options/arguments.ts';
import type { Outlets } from '../options/outlets.ts';
import type { Say } from '../words/check/say.ts';

/** One run of `check`, and where its results go. */
export interface RunCheckOptions {
  readonly host: Host;
  readonly jobs: readonly Job[];
  readonly asked: CheckArguments;
  readonly outlets: Outlets;
  /** Aborted to break the run off: the programs on stage are ended, and unplayed dialogues are reported as skipped. */
  readonly signal: AbortSignal;
  readonly locale: Locale;
  readonly say: Say;
  /** Filled with the bytes that crossed the wire. */
  readonly captures: Capture[];
  readonly onReport: (report: Report) => void;
}

/** Plays the jobs and writes their reports. */
export type RunCheck = (options: RunCheckOptions) => Promise<void>;
