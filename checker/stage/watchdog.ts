import { join } from 'node:path';
import { execa } from 'execa';
import { answeredFor } from './children.ts';
import type { World } from './world.ts';

/** Ends what the checker started when the checker is killed in a way it cannot notice. */
export interface Watchdog extends AsyncDisposable {
  /** Its process, which is nobody's orphan. Undefined where it could not be started. */
  readonly pid: number | undefined;
  /** Names a process group to end, for systems where a program's environment cannot be read. */
  guard(group: number): void;
}

/**
 * A shell that waits for the end of its keyboard: the kernel closes that pipe even when the checker gets SIGKILL.
 * It then ends every process that carries the run's mark in its environment. It has a session of its own, so that
 * Ctrl-C does not reach it.
 */
export function startWatchdog(world: World): Watchdog {
  const shell = execa('sh', [join(world.root, 'bin', 'watchdog'), markOf(world)], {
    stdin: 'pipe',
    stdout: 'ignore',
    stderr: 'ignore',
    buffer: false,
    reject: false,
    detached: true,
    cleanup: false,
    extendEnv: false,
    env: { PATH: world.environment.PATH ?? '/usr/bin:/bin' },
  });
  const { pid } = shell;
  if (pid !== undefined) answeredFor.add(pid);
  const gone = new Promise<void>((resolve) => {
    shell.once('exit', () => {
      if (pid !== undefined) answeredFor.delete(pid);
      resolve();
    });
  });
  shell.stdin.on('error', () => undefined);
  return {
    pid,
    guard: (group) => shell.stdin.write(`group ${group}\n`),
    async [Symbol.asyncDispose]() {
      shell.stdin.end('done\n');
      if (pid !== undefined) await gone;
    },
  };
}

/** What every program of a run has in its environment. */
export function markOf(world: World): string {
  return `ALTERNANCE_RUN=${world.mark}`;
}
