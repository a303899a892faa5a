import type { Libc } from '../kernel/libc.ts';
import { sessionOf, sessionOfZombie } from '../kernel/session.ts';

/**
 * Children that are waited for by their number: each one that was started in a session of its own, until Node tells of
 * its end, and the orphans of a room, until it is left. They are the children of this process, so its hosts share the
 * set; a number leaves it before the kernel may give it to another process.
 */
export const ownedPids = new Set<number>();

/** waitpid(2): do not wait. */
const WNOHANG = 1;

/** Asks the kernel how an orphan has ended, which lets it go. */
export function reap(libc: Libc | undefined, pid: number): void {
  libc?.waitpid(pid, Buffer.alloc(4), WNOHANG);
}

/**
 * The same for a child that nobody answers for: a program's child that outlived it and ended before anybody looked, so
 * that its environment does not tell any more whose it was. What Node runs for the checker is in the checker's session,
 * and Node asks for it itself.
 */
export function reapUnknown(libc: Libc | undefined, pid: number): void {
  const session = sessionOfZombie(pid);
  if (session !== undefined && session !== sessionOf('self')) reap(libc, pid);
}
