import type { Thread } from '../../kernel/thread.ts';

/** Keeps for each thread how long it was ready to run without a processor, or was held by the kernel. */
export interface Delays {
  /**
   * Takes the threads of a look and the ms since the look before; returns the longest delay of any thread so far, in
   * ms.
   */
  readonly longestMs: (threads: readonly Thread[], passedMs: number) => number;
}

interface Delay {
  /** `keptFromRunningMs` when the thread was first seen. */
  readonly atFirst: number;
  readonly mark: string;
  /** A delay in ms that is not over. The kernel counts a delay when it ends. */
  readonly underWay: number;
  /** How long, in ms, the thread was seen waiting for a disk or memory, which the kernel does not count as a delay. */
  readonly held: number;
}

/** Creates a counter that starts at the first look. */
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

/** A thread that is ready or held in two looks, and did not run in between, has lost all the time between them. */
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
