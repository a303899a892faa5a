import { type Proc, procHere } from './proc.ts';
import { hasEnded } from './thread.ts';

/**
 * The number of the thread through which /proc shows what all threads of a process share: its memory, its descriptors,
 * its network. That is the first, whose number is the pid, or if the first has ended (pthread_exit(3)) another one:
 * /proc/PID then shows the zombie that the first is until all have ended, and /proc/TID shows the rest, though no
 * listing has it (proc(5)).
 */
export function throughOf(pid: number, proc: Pick<Proc, 'read' | 'list'> = procHere): number {
  const first = proc.read(`/proc/${pid}/task/${pid}/stat`);
  if (first === undefined || !hasEnded(first)) return pid;
  const others = proc.list(`/proc/${pid}/task`).map(Number);
  const isLiving = (tid: number) => {
    const stat = proc.read(`/proc/${pid}/task/${tid}/stat`);
    return stat !== undefined && !hasEnded(stat);
  };
  return others.find(isLiving) ?? pid;
}
