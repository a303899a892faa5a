import type { Look } from '../kernel/look.ts';
import type { Scene } from './scene.ts';

/** How long a program has been waited for, not counting what others took from it. */
export interface Patience {
  /** Notes a look, from which the time is told that the programs were ready to run and had no processor, ms. */
  readonly note: (seen: Look) => void;
  /** Milliseconds since this patience began, less the time for which the programs were kept from running. */
  readonly spentMs: () => number;
}

/**
 * Begins a patience, once for a whole step: news does not renew it, or a program that prints for ever would be waited
 * for as long. On an overloaded machine it lasts longer, so that nobody's verdict depends on their neighbours.
 */
export function beginPatience({ room }: Scene): Patience {
  const { now } = room.theatre.world;
  const began = now();
  let keptMs = 0;
  let last: number | undefined;
  return {
    note({ keptFromRunningMs }) {
      keptMs += Math.max(0, keptFromRunningMs - (last ?? keptFromRunningMs));
      last = keptFromRunningMs;
    },
    spentMs: () => now() - began - keptMs,
  };
}
