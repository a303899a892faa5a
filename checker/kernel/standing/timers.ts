import type { Read } from '../read.ts';

/**
 * The signals that timers of timer_create(2) may send to a process, from `/proc/PID/timers` (proc_pid_timers(5)), which
 * lists timers whether they are set or not. Timers that tell nobody are left out, and those whose clock is the
 * processor time of the process itself: it stands still while the process is blocked. Undefined if the kernel has no
 * such file (CONFIG_CHECKPOINT_RESTORE).
 */
export function timersOf(pid: number, read: Read): readonly number[] | undefined {
  const text = read(`/proc/${pid}/timers`);
  if (text === undefined) return undefined;
  const rows = text.matchAll(/^signal: (\d+)\/.*\nnotify: (\w+)\/.*\nClockID: (-?\d+)$/gm);
  return [...rows]
    .filter(([, , notify, clock]) => notify !== 'none' && !ownProcessorTime.has(Number(clock)))
    .map(([, signal]) => Number(signal));
}

/** CLOCK_PROCESS_CPUTIME_ID and CLOCK_THREAD_CPUTIME_ID, as the program and as the kernel writes them. */
const ownProcessorTime: ReadonlySet<number> = new Set([2, 3, -6, -2]);
