import type { Libc } from '../kernel/libc.ts';
import { sessionOf, sessionOfZombie } from '../kernel/session.ts';

/**
 * Pids that this process waits for by number: programs started in a session of their own, until Node reports their end,
 * and orphans of a room, until it is closed. All hosts of this process share the set. A pid leaves it before the kernel
 * may give it to another process.
 */
export const ownedPids = new Set<number>();

/** For waitpid(2): return at once when the child has not ended. */
const WNOHANG = 1;

/** Takes the exit status of an orphan that has ended, so that the kernel frees its pid. */
export function reap(libc: Libc | undefined, pid: number): void {
  libc?.waitpid(pid, Buffer.alloc(4), WNOHANG);
}

/**
 * Reaps a zombie that no room owns: a program's child that outlived the program and ended before a room saw it alive,
 * so its environment no longer names its room. A zombie in the checker's own session is left to Node, which started it.
 */
export function reapUnknown(libc: Libc | undefined, pid: number): void {
  const session = sessionOfZombie(pid);
  if (session !== undefined && session !== sessionOf('self')) reap(libc, pid);
}
