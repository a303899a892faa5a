import type { Thread } from '../kernel/thread.ts';

/** Keeps, thread by thread, for how long it was ready to run and had no processor, or was held by the kernel. */
export interface Delays {
  /** Takes what was seen this long after the look before, and gives what the most delayed thread has lost so far, ms. */
  readonly longestMs: (threads: readonly Thread[], passedMs: number) => number;
}

interface Delay {
  /** When it was met first. */
  readonly atFirst: number;
  readonly mark: string;
  /** The kernel counts a delay once it is over: this one is not. */
  readonly underWay: number;
  /** For how long it was seen to wait for a disk or for memory, which the kernel does not count. */
  readonly held: number;
}

/** The first look says where the counting begins. */
export function createDelays(): Delays {
  let known = new Map<number, Delay>();
  return {
    longestMs(threads, passedMs) {
      const before = known;
      known = new Map(
        threads.map((thread) => [thread.tid, delayOf(thread, before.get(thread.tid), passedMs)]),
      );
      const lost = threads.map(({ tid, keptFromRunningMs }) => {
        const { atFirst = 0, underWay = 0, held = 0 } = known.get(tid) ?? {};
        return keptFromRunningMs - atFirst + underWay + held;
      });
      return Math.max(0, ...lost);
    },
  };
}

/** A thread that is found ready, or held, twice, and was on no processor in between, has lost all the time that has passed. */
function delayOf(thread: Thread, before: Delay | undefined, passedMs: number): Delay {
  const { mark, keptFromRunningMs, running } = thread;
  if (!before) return { atFirst: keptFromRunningMs, mark, underWay: 0, held: 0 };
  const isStarved = running && mark === before.mark;
  return {
    atFirst: before.atFirst,
    mark,
    underWay: isStarved && !thread.held ? before.underWay + passedMs : 0,
    held: before.held + (isStarved && thread.held ? passedMs : 0),
  };
}
