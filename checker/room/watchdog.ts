import { join } from 'node:path';
import type { HostOptions } from './host-options.ts';
import { launch } from './launch.ts';

/** A process that ends the checker's programs when the checker is killed by a signal that it cannot handle. */
export interface Watchdog extends AsyncDisposable {
  /** Adds a process group to end, for a system where a program's environment cannot be read. */
  guard(group: number): void;
}

/**
 * Starts a shell that waits for the end of its stdin: the kernel closes that pipe even when the checker gets SIGKILL.
 * The shell then ends every process with the run's mark in its environment. It has a session of its own, so Ctrl-C does
 * not reach it.
 */
export function startWatchdog(options: HostOptions): Watchdog {
  const { stdin, end } = launch(['sh', join(options.root, 'bin', 'watchdog'), markOf(options)], {
    environment: { PATH: options.environment.PATH ?? '/usr/bin:/bin' },
    screens: 'none',
    group: 'own',
  });
  return {
    guard: (group) => stdin.write(`group ${group}\n`),
    async [Symbol.asyncDispose]() {
      stdin.end('done\n');
      await end;
    },
  };
}

/** The start of the environment variable that every program of a run has. */
export function markOf(options: HostOptions): string {
  return `ALTERNANCE_RUN=${options.mark}`;
}
