import { type CallShape, TIMER_ABSTIME } from '../calls.ts';
import type { Proc } from '../proc.ts';
import { int, type Thread } from '../thread.ts';
import type { SocketCalls } from './copy-descriptor.ts';

/** The least milliseconds until a clock wakes a thread; `unknown` if that cannot be read. */
export type ClockMs = number | 'unknown';

/** The clock that will wake a thread. */
export interface ThreadClock {
  readonly tid: number;
  readonly ms: ClockMs;
  /** The time limit of the thread's call in ms, if it is a span and the thread waits for a source of the lab beside it. */
  readonly limitMs?: number;
}

/** What the time that is left is reckoned from. */
export interface Reckoning {
  readonly proc: Pick<Proc, 'memory'>;
  /** Tells the time of the kernel's clocks. Without it, a point in time says nothing. */
  readonly libc: SocketCalls | undefined;
  /** The most milliseconds for which a thread may have been in its call. */
  readonly longestMs: (tid: number) => number;
}

/** The least time until the clock of a call wakes its thread; undefined if it has none. */
export function clockOf(through: number, thread: Thread, reckoning: Reckoning): ClockMs | undefined {
  const limit = limitOf(through, thread, reckoning.proc);
  if (limit === undefined || limit.kind === 'unknown') return limit?.kind;
  if (limit.kind === 'span') return limit.ms - reckoning.longestMs(thread.tid);
  const now = reckoning.libc && timeOn(limit.clock, reckoning.libc);
  return now === undefined ? 'unknown' : limit.ms - now;
}

/** The time limit of a call: a span of time from the call, or a point in time on a clock, by its number. */
export type Limit =
  | { readonly kind: 'span'; readonly ms: number }
  | { readonly kind: 'point'; readonly ms: number; readonly clock: number }
  | { readonly kind: 'unknown' };

/** Reads the time limit of a call that a thread is in; undefined if it has none. */
export function limitOf(
  through: number,
  { call, arguments: given }: Pick<Thread, 'call' | 'arguments'>,
  { memory }: Pick<Proc, 'memory'>,
): Limit | undefined {
  if (!call) return undefined;
  const timeout = 'timeout' in call ? call.timeout : undefined;
  if (!timeout) return call.waits === 'clock' ? { kind: 'unknown' } : undefined;
  const value = given[timeout.argument] ?? 0n;
  if (timeout.kind === 'ms') return int(value) < 0 ? undefined : { kind: 'span', ms: int(value) };
  if (value === 0n) return undefined;
  const bytes = memory(through, { address: value, length: 16 });
  if (!bytes) return { kind: 'unknown' };
  const fraction = Number(bytes.readBigInt64LE(8)) / (timeout.kind === 'timeval' ? 1e3 : 1e6);
  const ms = Number(bytes.readBigInt64LE(0)) * 1e3 + fraction;
  const clock = pointOn(call, given);
  return clock === 'span' ? { kind: 'span', ms } : { kind: 'point', ms, clock };
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
