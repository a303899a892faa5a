import type { Libc } from '../kernel/libc.ts';
import { sessionOf, sessionOfZombie } from '../kernel/session.ts';

/**
 * Children that are waited for by their number: each one that was started in a session of its own, until Node tells of
 * its end, and the orphans of a room, until it is left. They are the children of this process, so its hosts share the
 * set; a number leaves it before the kernel may give it to another process.
 */
export const ownedPids = new Set<number>();

/** For waitpid(2): return at once when the child has not ended. */
const WNOHANG = 1;

/** Asks the kernel how an orphan has ended, which lets it go. */
export function reap(libc: Libc | undefined, pid: number): void {
  libc?.waitpid(pid, Buffer.alloc(4), WNOHANG);
}

/**
 * Reaps a zombie that no room owns: a program's child that outlived the program and ended before a room saw it alive, so
 * that its environment no longer tells whose it was. A zombie in the checker's own session is left to Node, which started
 * it and reaps it.
 */
export function reapUnknown(libc: Libc | undefined, pid: number): void {
  const session = sessionOfZombie(pid);
  if (session !== undefined && session !== sessionOf('self')) reap(libc, pid);
}
