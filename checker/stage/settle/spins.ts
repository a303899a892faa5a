import type { Look } from '../../kernel/look.ts';

/**
 * Creates a measure that starts at the first look: the processor time, in ms, that each running thread of a look has
 * used since then, the least of them; 0 if no thread runs. A thread that is new has used none.
 */
export function createSpins(): (seen: Look) => number {
  const first = new Map<number, number>();
  return ({ programs }) => {
    const threads = programs.flatMap(({ processes }) => processes.flatMap((each) => each.threads));
    for (const { tid, ranMs } of threads) if (!first.has(tid)) first.set(tid, ranMs);
    const spent = threads
      .filter(({ running }) => running)
      .map(({ tid, ranMs }) => ranMs - (first.get(tid) ?? ranMs));
    return spent.length === 0 ? 0 : Math.min(...spent);
  };
}
