import type { Job } from '../../check/job.ts';
import type { Capture } from '../../kernel/pcapng.ts';
import type { Locale } from '../../model/locale.ts';
import type { Report } from '../../model/report.ts';
import type { Host } from '../../room/host.ts';
import type { CheckArguments } from '../options/arguments.ts';
import type { Outlets } from '../options/outlets.ts';
import type { Say } from '../words/check/say.ts';

/** One run of the checker, and what it writes to. */
export interface RunCheckOptions {
  readonly host: Host;
  readonly jobs: readonly Job[];
  readonly asked: CheckArguments;
  readonly outlets: Outlets;
  /** Aborted to break the run off: what is on stage is ended, and what was not played is reported as skipped. */
  readonly signal: AbortSignal;
  readonly locale: Locale;
  readonly say: Say;
  /** Filled with what crossed the wire. */
  readonly captures: Capture[];
  readonly onReport: (report: Report) => void;
}

export type RunCheck = (options: RunCheckOptions) => Promise<void>;
