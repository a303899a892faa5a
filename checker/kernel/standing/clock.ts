import { type CallShape, TIMER_ABSTIME } from '../calls.ts';
import type { Proc } from '../proc.ts';
import { int, type Thread } from '../thread.ts';
import type { SocketCalls } from './socket-timeout.ts';

/** The least milliseconds until a clock wakes a thread; `unknown` if that cannot be read. */
export type ClockMs = number | 'unknown';

/** What the time that is left is reckoned from. */
export interface Reckoning {
  readonly proc: Pick<Proc, 'memory'>;
  /** Tells the time of the kernel's clocks. Without it, a point in time says nothing. */
  readonly libc: SocketCalls | undefined;
  /** The most milliseconds for which a thread may have been in its call. */
  readonly longestMs: (tid: number) => number;
}

/** The clock that a call runs by, if it has one: a number of milliseconds, a time span, or a point in time. */
export function clockOf(
  through: number,
  thread: Thread,
  { proc, libc, longestMs }: Reckoning,
): ClockMs | undefined {
  const { call, arguments: given, tid } = thread;
  if (!call) return undefined;
  if (!('timeout' in call) || call.timeout === undefined)
    return call.waits === 'clock' ? 'unknown' : undefined;
  const { argument, kind } = call.timeout;
  const value = given[argument] ?? 0n;
  if (kind === 'ms') return int(value) < 0 ? undefined : int(value) - longestMs(tid);
  if (value === 0n) return undefined;
  const bytes = proc.memory(through, { address: value, length: 16 });
  if (!bytes) return 'unknown';
  const fraction = Number(bytes.readBigInt64LE(8)) / (kind === 'timeval' ? 1e3 : 1e6);
  const ms = Number(bytes.readBigInt64LE(0)) * 1e3 + fraction;
  const clock = pointOn(call, given);
  if (clock === 'span') return ms - longestMs(tid);
  const now = libc && timeOn(clock, libc);
  return now === undefined ? 'unknown' : ms - now;
}

/** The number of the clock on which a call's limit is a point in time; `span` if it is counted from the call. */
function pointOn(call: CallShape, given: readonly bigint[]): number | 'span' {
  if (call.name === 'futex') return pointOfFutex(int(given[1]));
  if (call.name === 'futex_waitv') return int(given[4]);
  if (call.name === 'clock_nanosleep') return int(given[1]) & TIMER_ABSTIME ? int(given[0]) : 'span';
  return 'span';
}

const FUTEX_WAIT = 0;
const FUTEX_LOCK_PI = 6;
const FUTEX_CLOCK_REALTIME = 256;
const CLOCK_REALTIME = 0;
const CLOCK_MONOTONIC = 1;

/** futex(2): only FUTEX_WAIT takes a span of time. FUTEX_PRIVATE_FLAG, 128, plays no part. */
function pointOfFutex(operation: number): number | 'span' {
  const command = operation & 0x7f;
  if (command === FUTEX_WAIT) return 'span';
  const isReal = command === FUTEX_LOCK_PI || (operation & FUTEX_CLOCK_REALTIME) !== 0;
  return isReal ? CLOCK_REALTIME : CLOCK_MONOTONIC;
}

/**
 * The clocks that go on while a process is blocked (clock_gettime(2)): CLOCK_REALTIME, CLOCK_MONOTONIC,
 * CLOCK_BOOTTIME, CLOCK_REALTIME_ALARM, CLOCK_BOOTTIME_ALARM, CLOCK_TAI.
 */
const steady: ReadonlySet<number> = new Set([0, 1, 7, 8, 9, 11]);

/** The time on a clock of the kernel in ms; undefined if it is none of those, or cannot be read. */
function timeOn(clock: number, libc: SocketCalls): number | undefined {
  const time = Buffer.alloc(16);
  if (!steady.has(clock) || libc.clock_gettime(clock, time) !== 0) return undefined;
  return Number(time.readBigInt64LE(0)) * 1e3 + Number(time.readBigInt64LE(8)) / 1e6;
}
