import type { Look } from '../kernel/look.ts';
import { createDelays } from './delays.ts';
import type { Scene } from './scene.ts';

/** How long a program has been waited for, not counting what others took from it, or from whoever looks at it. */
export interface Patience {
  /** Notes a look, from which the time is told that the programs were ready to run and had no processor. */
  readonly note: (seen: Look) => void;
  /** Milliseconds since this patience began, less the time for which nobody ran or nobody looked. */
  readonly spentMs: () => number;
}

/** Looks follow each other within milliseconds. A later one says that the checker itself had no processor. */
const promptMs = 50;

/** However busy the machine is, patience comes to its end. */
const longestStretch = 10;

/**
 * Begins a patience, once for a whole step: news does not renew it, or a program that prints for ever would be waited
 * for as long. On an overloaded machine it lasts longer, so that nobody's verdict depends on their neighbours.
 */
export function beginPatience({ room }: Pick<Scene, 'room'>): Patience {
  const { now } = room.host.options;
  const began = now();
  const delays = createDelays();
  let lookedAt = began;
  let lateMs = 0;
  let keptMs = 0;
  return {
    note({ programs }) {
      const passedMs = now() - lookedAt;
      lookedAt += passedMs;
      lateMs += Math.max(0, passedMs - promptMs);
      const threads = programs.flatMap(({ processes }) => processes.flatMap((each) => each.threads));
      keptMs = Math.max(keptMs, delays.longestMs(threads, passedMs));
    },
    spentMs() {
      const passedMs = now() - began;
      return Math.max(passedMs - keptMs - lateMs, passedMs / longestStretch);
    },
  };
}
