import type { Libc } from '../libc.ts';

/** System call numbers that all architectures share (asm-generic/unistd.h). glibc has functions for them since 2.36. */
const PIDFD_OPEN = 434;
const PIDFD_GETFD = 438;

/** PIDFD_THREAD, which is O_EXCL: the number may be of any thread. Since Linux 6.9. */
const PIDFD_THREAD = 0o200;

/** The C library calls that read the timeout of a socket, and the time. */
export type SocketCalls = Pick<Libc, 'syscall' | 'getsockopt' | 'clock_gettime' | 'close'>;

/** A descriptor of another process, or of the thread through which it is read: see `throughOf`. */
export interface OpenDescriptor {
  readonly pid: number;
  readonly descriptor: number;
}

/**
 * Uses a copy of a descriptor, which a parent may take (pidfd_getfd(2)), and closes it; undefined if the kernel refuses.
 */
export function withCopy<T>(
  libc: SocketCalls,
  { pid, descriptor }: OpenDescriptor,
  use: (copy: number) => T,
): T | undefined {
  const ofFirst = libc.syscall(PIDFD_OPEN, pid, 0, 0);
  const pidfd = ofFirst < 0 ? libc.syscall(PIDFD_OPEN, pid, PIDFD_THREAD, 0) : ofFirst;
  if (pidfd < 0) return undefined;
  const copy = libc.syscall(PIDFD_GETFD, pidfd, descriptor, 0);
  libc.close(pidfd);
  if (copy < 0) return undefined;
  const found = use(copy);
  libc.close(copy);
  return found;
}
