/** What a blocking system call waits for, and which of its arguments say so (indices count from 0). */
export type CallShape =
  /** Waits until a descriptor can be read, or has a connection to accept. */
  | { readonly name: string; readonly waits: 'readable'; readonly descriptor: number }
  /** Waits until a descriptor can be written, or its connection is established. */
  | { readonly name: string; readonly waits: 'writable'; readonly descriptor: number }
  | { readonly name: string; readonly waits: 'poll'; readonly timeout: Timeout }
  | { readonly name: string; readonly waits: 'select'; readonly timeout: Timeout }
  | { readonly name: string; readonly waits: 'epoll'; readonly timeout: Timeout }
  | { readonly name: string; readonly waits: 'futex'; readonly timeout: Timeout }
  | { readonly name: string; readonly waits: 'clock'; readonly timeout?: Timeout }
  | { readonly name: string; readonly waits: 'child' }
  | { readonly name: string; readonly waits: 'resumption' }
  | { readonly name: string; readonly waits: 'signal'; readonly timeout?: Timeout };

/** The argument with a call's timeout: milliseconds (negative: none), or a pointer to a structure (zero: none). */
interface Timeout {
  readonly argument: number;
  readonly kind: 'ms' | 'timespec' | 'timeval';
}

/** The flag of clock_nanosleep(2) with which its time is a point on the clock. */
export const TIMER_ABSTIME = 1;

const ms = (argument: number): Timeout => ({ argument, kind: 'ms' });
const timespec = (argument: number): Timeout => ({ argument, kind: 'timespec' });

/**
 * Each call with its numbers on x86-64 and arm64, from the kernel's headers (asm/unistd_64.h, asm-generic/unistd.h).
 */
const table: readonly (readonly [CallShape, x64: number, arm64: number])[] = [
  [{ name: 'read', waits: 'readable', descriptor: 0 }, 0, 63],
  [{ name: 'readv', waits: 'readable', descriptor: 0 }, 19, 65],
  [{ name: 'recvfrom', waits: 'readable', descriptor: 0 }, 45, 207],
  [{ name: 'recvmsg', waits: 'readable', descriptor: 0 }, 47, 212],
  [{ name: 'recvmmsg', waits: 'readable', descriptor: 0 }, 299, 243],
  [{ name: 'accept', waits: 'readable', descriptor: 0 }, 43, 202],
  [{ name: 'accept4', waits: 'readable', descriptor: 0 }, 288, 242],
  [{ name: 'splice', waits: 'readable', descriptor: 0 }, 275, 76],
  [{ name: 'write', waits: 'writable', descriptor: 0 }, 1, 64],
  [{ name: 'writev', waits: 'writable', descriptor: 0 }, 20, 66],
  [{ name: 'sendto', waits: 'writable', descriptor: 0 }, 44, 206],
  [{ name: 'sendmsg', waits: 'writable', descriptor: 0 }, 46, 211],
  [{ name: 'sendfile', waits: 'writable', descriptor: 0 }, 40, 71],
  [{ name: 'connect', waits: 'writable', descriptor: 0 }, 42, 203],
  [{ name: 'poll', waits: 'poll', timeout: ms(2) }, 7, -1],
  [{ name: 'ppoll', waits: 'poll', timeout: timespec(2) }, 271, 73],
  [{ name: 'select', waits: 'select', timeout: { argument: 4, kind: 'timeval' } }, 23, -1],
  [{ name: 'pselect6', waits: 'select', timeout: timespec(4) }, 270, 72],
  [{ name: 'epoll_wait', waits: 'epoll', timeout: ms(3) }, 232, -1],
  [{ name: 'epoll_pwait', waits: 'epoll', timeout: ms(3) }, 281, 22],
  [{ name: 'epoll_pwait2', waits: 'epoll', timeout: timespec(3) }, 441, 441],
  [{ name: 'futex', waits: 'futex', timeout: timespec(3) }, 202, 98],
  [{ name: 'futex_waitv', waits: 'futex', timeout: timespec(3) }, 449, 449],
  [{ name: 'nanosleep', waits: 'clock', timeout: timespec(0) }, 35, 101],
  [{ name: 'clock_nanosleep', waits: 'clock', timeout: timespec(2) }, 230, 115],
  [{ name: 'restart_syscall', waits: 'clock' }, 219, 128],
  [{ name: 'wait4', waits: 'child' }, 61, 260],
  [{ name: 'waitid', waits: 'child' }, 247, 95],
  [{ name: 'pause', waits: 'signal' }, 34, -1],
  [{ name: 'rt_sigsuspend', waits: 'signal' }, 130, 133],
  [{ name: 'rt_sigtimedwait', waits: 'signal', timeout: timespec(2) }, 128, 137],
];

const column: Readonly<Record<string, 1 | 2>> = { x64: 1, arm64: 2 };

/** The calls of an architecture by number; undefined for an architecture without a column, where patience decides. */
export function callsOf(architecture: string): ReadonlyMap<number, CallShape> | undefined {
  const which = column[architecture];
  if (which === undefined) return undefined;
  return new Map(table.filter((row) => row[which] >= 0).map((row) => [row[which], row[0]]));
}
