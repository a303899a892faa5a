import { readdirSync } from 'node:fs';
import { readLimits } from '../kernel/limits/limits.ts';
import { readProc } from '../kernel/read.ts';

/** Above this limit, counting what runs would cost more than it tells. */
const plenty = 2000;

/**
 * How many more threads and processes this user may start: by `ulimit -u`, and by the control group of a container.
 * `Infinity` if nothing limits them.
 */
export function freeProcesses(): number {
  return Math.min(freeOfUser(), freeInGroup());
}

/** RLIMIT_NPROC counts the threads of a user, and does not hold for the machine's own root: see getrlimit(2). */
function freeOfUser(): number {
  const { processes } = readLimits();
  const own = userOf('self');
  if (processes > plenty || own === undefined || isRoot(own)) return Number.POSITIVE_INFINITY;
  const running = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && userOf(name) === own)
    .reduce((sum, pid) => sum + threadsOf(pid), 0);
  return processes - running;
}

function userOf(pid: string): string | undefined {
  return /^Uid:\s+(\d+)/m.exec(readProc(`/proc/${pid}/status`) ?? '')?.[1];
}

function threadsOf(pid: string): number {
  return Number(/^Threads:\s+(\d+)/m.exec(readProc(`/proc/${pid}/status`) ?? '')?.[1] ?? 0);
}

/** In a user namespace of its own, root is an ordinary user outside: see user_namespaces(7). */
function isRoot(user: string): boolean {
  return user === '0' && /^\s*0\s+0\s+4294967295\s*$/.test(readProc('/proc/self/uid_map') ?? '');
}

function freeInGroup(): number {
  const path = /^0::(.*)$/m.exec(readProc('/proc/self/cgroup') ?? '')?.[1];
  const [most, running] = ['max', 'current'].map((name) =>
    Number(readProc(`/sys/fs/cgroup${path}/pids.${name}`) ?? Number.NaN),
  );
  return most === undefined || running === undefined || Number.isNaN(most - running)
    ? Number.POSITIVE_INFINITY
    : most - running;
}
