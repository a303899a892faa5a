import { readProc } from './read.ts';
import { fromState } from './thread.ts';

/** Whether a process has ended and its parent has not asked for its exit status (proc_pid_stat(5)). */
export function isZombie(pid: number): boolean {
  return fromState(readProc(`/proc/${pid}/stat`) ?? '').startsWith('Z');
}
