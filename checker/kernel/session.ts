import { readProc } from './read.ts';
import { fromState } from './thread.ts';

/**
 * The session of a zombie, which has ended and whose parent has not asked for its exit status; undefined for any other
 * process. From `/proc/PID/stat`, fields 3 and 6 (proc_pid_stat(5)): a zombie keeps these, while its environment is
 * gone.
 */
export function sessionOfZombie(pid: number): number | undefined {
  const { state, session } = statOf(`/proc/${pid}/stat`);
  return state === 'Z' ? session : undefined;
}

/** The session of a process; undefined if it does not exist. `self` is the checker's own process. */
export function sessionOf(pid: number | 'self'): number | undefined {
  return statOf(`/proc/${pid}/stat`).session;
}

function statOf(path: string): { readonly state?: string; readonly session?: number } {
  const [state, , , session] = fromState(readProc(path) ?? '').split(' ');
  return state === undefined || session === undefined ? {} : { state, session: Number(session) };
}
