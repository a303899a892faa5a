import type { Thread } from '../kernel/thread.ts';

/** Keeps, thread by thread, for how long it was ready to run and had no processor. */
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
        const { atFirst = 0, underWay = 0 } = known.get(tid) ?? {};
        return keptFromRunningMs - atFirst + underWay;
      });
      return Math.max(0, ...lost);
    },
  };
}

/** A thread that is found ready twice, and was on no processor in between, has lost all the time that has passed. */
function delayOf(thread: Thread, before: Delay | undefined, passedMs: number): Delay {
  const { mark, keptFromRunningMs, running } = thread;
  if (!before) return { atFirst: keptFromRunningMs, mark, underWay: 0 };
  const isStarved = running && mark === before.mark;
  return { atFirst: before.atFirst, mark, underWay: isStarved ? before.underWay + passedMs : 0 };
}
