import type { Look } from '../look.ts';

/** How long each thread may have been in the call in which it is blocked. */
export interface CallTimes {
  readonly note: (look: Look) => void;
  /** The most milliseconds for which a thread may have been in the call of its last look; Infinity if it was in none. */
  readonly longestMs: (tid: number) => number;
}

interface CallTime {
  /** The call and its arguments, as the kernel writes them. */
  readonly call: string;
  /** A time at which the thread was not in this call yet. */
  readonly before: number;
  readonly seenAt: number;
}

/**
 * Creates a memory of calls that starts before the first program. A thread has entered its call after the last look
 * that found it in another one, or that did not find it. A look that finds it running says nothing: it may have been
 * woken for something else, and go on waiting in the same call, whose time limit has not begun anew.
 */
export function createCallTimes(now: () => number): CallTimes {
  const known = new Map<number, CallTime>();
  let lookedAt = now();
  return {
    note({ programs }) {
      const before = lookedAt;
      lookedAt = now();
      for (const { tid, mark, running } of programs.flatMap(({ processes }) =>
        processes.flatMap(({ threads }) => threads),
      )) {
        if (running) continue;
        const call = mark.slice(0, mark.indexOf('\n'));
        const last = known.get(tid);
        const since = last?.call === call ? last.before : (last?.seenAt ?? before);
        known.set(tid, { call, before: since, seenAt: lookedAt });
      }
    },
    longestMs(tid) {
      const call = known.get(tid);
      return call ? now() - call.before : Number.POSITIVE_INFINITY;
    },
  };
}
