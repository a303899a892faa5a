import { readProc } from './read.ts';
import { fromState } from './thread.ts';

/**
 * The session of a process, if it has ended and only waits for its parent to ask how; undefined for any other. From
 * `/proc/PID/stat`, fields 3 and 6 (proc_pid_stat(5)): a zombie keeps these, but has no environment any more.
 */
export function sessionOfZombie(pid: number): number | undefined {
  const { state, session } = statOf(`/proc/${pid}/stat`);
  return state === 'Z' ? session : undefined;
}

/** The session of a process; undefined when there is no such process. `self` is this one. */
export function sessionOf(pid: number | 'self'): number | undefined {
  return statOf(`/proc/${pid}/stat`).session;
}

function statOf(path: string): { readonly state?: string; readonly session?: number } {
  const [state, , , session] = fromState(readProc(path) ?? '').split(' ');
  return state === undefined || session === undefined ? {} : { state, session: Number(session) };
}
