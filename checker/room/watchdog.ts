import { join } from 'node:path';
import { ownedPids } from './children.ts';
import type { HostOptions } from './host-options.ts';
import { launch } from './launch.ts';

/** Ends what the checker started when the checker is killed in a way it cannot notice. */
export interface Watchdog extends AsyncDisposable {
  /** The watchdog's own process. Undefined where it could not be started. */
  readonly pid: number | undefined;
  /** Gives the watchdog a process group to end, on a system where a program's environment cannot be read. */
  guard(group: number): void;
}

/**
 * A shell that waits for the end of its keyboard: the kernel closes that pipe even when the checker gets SIGKILL.
 * It then ends every process that carries the run's mark in its environment. It has a session of its own, so that
 * Ctrl-C does not reach it.
 */
export function startWatchdog(options: HostOptions): Watchdog {
  const { pid, stdin, end } = launch(['sh', join(options.root, 'bin', 'watchdog'), markOf(options)], {
    environment: { PATH: options.environment.PATH ?? '/usr/bin:/bin' },
    screens: 'none',
    group: 'own',
  });
  if (pid !== undefined) ownedPids.add(pid);
  const gone = end.then(() => {
    if (pid !== undefined) ownedPids.delete(pid);
  });
  return {
    pid,
    guard: (group) => stdin.write(`group ${group}\n`),
    async [Symbol.asyncDispose]() {
      stdin.end('done\n');
      await gone;
    },
  };
}

/** The beginning of the variable that every program of a run has in its environment. */
export function markOf(options: HostOptions): string {
  return `ALTERNANCE_RUN=${options.mark}`;
}
