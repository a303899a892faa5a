import type { Libc } from '../libc.ts';

/** System call numbers that all architectures share (asm-generic/unistd.h). glibc has functions for them since 2.36. */
const PIDFD_OPEN = 434;
const PIDFD_GETFD = 438;

/** PIDFD_THREAD, which is O_EXCL: the number may be of any thread. Since Linux 6.9. */
const PIDFD_THREAD = 0o200;

const SOL_SOCKET = 1;
const SO_RCVTIMEO = 20;
const SO_SNDTIMEO = 21;

/** The C library calls that read the timeout of a socket, and the time. */
export type SocketCalls = Pick<Libc, 'syscall' | 'getsockopt' | 'clock_gettime' | 'close'>;

/** A call that blocks on a socket. */
export interface BlockedCall {
  /** Of the process, or of the thread through which it is read: see `throughOf`. */
  readonly pid: number;
  readonly descriptor: number;
  readonly reads: boolean;
}

/**
 * Milliseconds after which the kernel gives up a call that blocks on a socket, as set with `setsockopt(SO_RCVTIMEO)`
 * (socket(7)). /proc does not show it, so the socket itself is asked through a copy of its descriptor, which a parent
 * may take (pidfd_getfd(2)). Undefined if the kernel refuses.
 */
export function socketTimeout(
  libc: SocketCalls,
  { pid, descriptor, reads }: BlockedCall,
): number | 'none' | undefined {
  const ofFirst = libc.syscall(PIDFD_OPEN, pid, 0, 0);
  const pidfd = ofFirst < 0 ? libc.syscall(PIDFD_OPEN, pid, PIDFD_THREAD, 0) : ofFirst;
  if (pidfd < 0) return undefined;
  const copy = libc.syscall(PIDFD_GETFD, pidfd, descriptor, 0);
  libc.close(pidfd);
  if (copy < 0) return undefined;
  const time = Buffer.alloc(16);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(time.length);
  const result = libc.getsockopt(copy, SOL_SOCKET, reads ? SO_RCVTIMEO : SO_SNDTIMEO, time, length);
  libc.close(copy);
  if (result !== 0) return undefined;
  const ms = Number(time.readBigInt64LE(0)) * 1000 + Number(time.readBigInt64LE(8)) / 1000;
  return ms > 0 ? ms : 'none';
}
