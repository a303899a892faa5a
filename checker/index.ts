import { randomBytes, randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { ExploreOptions } from './check/explore/explore-run.ts';
import type { Job } from './check/job.ts';
import type { ReportEvent } from './model/report.ts';
import type { ReporterOptions } from './report/content/reporter.ts';
import { tellRun } from './report/content/tell-run.ts';
import { type ReporterName, reporters } from './report/reporters.ts';
import { plainPaint } from './report/text/paint.ts';
import { forbidCores } from './room/forbid-cores.ts';
import { type Host, openHost as open } from './room/host.ts';
import type { HostOptions } from './room/host-options.ts';
import { createCacheFolder } from './toolchain/build/cache-folder.ts';
import { ownFolder } from './toolchain/runtime/own-folder.ts';

export {
  type CheckOptions,
  checkSubmission,
  checkSubmissions,
  type JobEvent,
} from './check/check-submission.ts';
export { findJobs } from './check/find/find-jobs.ts';
export type { JobRequest } from './check/find/job-request.ts';
export type { Job } from './check/job.ts';
export { judgeAgain, judgeReportAgain } from './check/judge-again.ts';
export { judge } from './judge/judge.ts';
export { type LabFolder, openLab } from './submissions/open-lab.ts';

/** Options that replace those of this process. */
export interface OpenHostOptions extends Partial<HostOptions> {
  /** True: every program runs in a sandbox, and every compiler that reads one. `openHost` rejects if none can be made. */
  readonly sandbox?: boolean;
}

/**
 * Finds out what this machine allows. `given` replaces single options that are otherwise taken from this process.
 * Disposing the host ends all that it started.
 */
export async function openHost(given: OpenHostOptions = {}): Promise<Host> {
  const { environment = process.env } = given;
  const sandboxes = given.sandbox ? await import('./room/sandbox/create-sandboxes.ts') : undefined;
  const host = await open({
    pid: process.pid,
    architecture: process.arch,
    now: () => performance.now(),
    kill: (pid, signal) => process.kill(pid, signal),
    onChildEnd(listener) {
      process.on('SIGCHLD', listener);
      return () => void process.off('SIGCHLD', listener);
    },
    newSeed: () => randomBytes(4).toString('hex'),
    cores: availableParallelism(),
    root: ownFolder(),
    environment,
    cacheFolder: createCacheFolder({ environment, userId: process.getuid?.() }),
    node: process.execPath,
    nodeVersion: process.versions.node,
    folder: process.cwd(),
    mark: randomUUID(),
    useKernel: environment.ALTERNANCE_KERNEL !== 'none',
    useNetworks: environment.ALTERNANCE_NETWORK !== 'shared',
    useRooms: environment.ALTERNANCE_ROOMS !== 'shared',
    openSandboxes: sandboxes?.createSandboxes,
    ...given,
  });
  forbidCores(host.libc);
  return host;
}

/**
 * Makes dialogues by chance and reports, for each job, the shortest that fails. Its code is loaded on the first call.
 */
export async function* explore(
  host: Host,
  jobs: Iterable<Job> | AsyncIterable<Job>,
  options: ExploreOptions,
): AsyncGenerator<ReportEvent> {
  const exploring = await import('./check/explore/explore.ts');
  yield* exploring.explore(host, jobs, options);
}

/** Writes events as a report, in pieces. Defaults: 80 columns, English, no colours. */
export async function* writeReport(
  name: ReporterName,
  events: AsyncIterable<ReportEvent>,
  given: Partial<ReporterOptions> = {},
): AsyncGenerator<string> {
  const reporter = await reporters[name]();
  yield* reporter(events, {
    locale: 'en',
    paint: plainPaint,
    width: 80,
    verbose: false,
    ascii: false,
    plain: false,
    at: new Date(),
    page: () => Promise.reject(new RangeError('give `page`, the style and script of an HTML report')),
    ...given,
  });
}

/**
 * The events of a run that was saved as a JSON report. Throws a `ReportError` where the text is none that can be read.
 * Its code is loaded on the first call.
 */
export async function* readReport(text: string): AsyncGenerator<ReportEvent> {
  const reading = await import('./report/json/read-report.ts');
  yield* tellRun(reading.readReport(text));
}
