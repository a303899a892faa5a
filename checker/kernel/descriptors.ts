import { type Proc, procHere } from './proc.ts';

/**
 * Every open descriptor of a process and its target, as `/proc/PID/fd` shows them; empty once the process has ended.
 */
export function descriptors(pid: number, proc: Proc = procHere): ReadonlyMap<number, string> {
  const open = new Map<number, string>();
  for (const name of proc.list(`/proc/${pid}/fd`)) {
    const inode = proc.follow(`/proc/${pid}/fd/${name}`);
    // A descriptor may be closed between the listing and the reading of its link.
    if (inode !== undefined) open.set(Number(name), inode);
  }
  return open;
}
