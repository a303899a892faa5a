import type { Look } from '../../kernel/look.ts';
import type { Scene } from '../scene/scene.ts';
import { createDelays } from './delays.ts';
import { createSpins } from './spins.ts';

/** Measures how long a program has been waited for, without delays that the machine or the checker caused. */
export interface Patience {
  /** Takes a look, which shows how long the threads were ready to run without a processor. */
  readonly note: (seen: Look) => void;
  /**
   * Milliseconds since this patience began, minus the time in which the programs had no processor or the checker did
   * not look.
   */
  readonly spentMs: () => number;
  /**
   * The processor time, in ms, that each thread that runs has used since this patience began; the least of them. Where
   * the kernel does not count it, what is spent of the patience.
   */
  readonly busyMs: () => number;
}

/**
 * Milliseconds. Looks follow each other more closely than this; a later one means that the checker itself had no
 * processor.
 */
const promptMs = 50;

/** Patience ends after this many times its length, however busy the machine is. */
const longestStretch = 10;

/**
 * Begins the patience of one step. Events do not restart it, because a program that prints for ever would then be
 * waited for as long. On an overloaded machine it lasts longer, so that a verdict does not depend on other processes.
 */
export function beginPatience({ room }: Pick<Scene, 'room'>): Patience {
  const { now } = room.host.options;
  const began = now();
  const delays = createDelays();
  let lookedAt = began;
  let lateMs = 0;
  let keptMs = 0;
  const spins = createSpins();
  let usedMs = 0;
  let isCounted = true;
  const spentMs = () => {
    const passedMs = now() - began;
    return Math.max(passedMs - keptMs - lateMs, passedMs / longestStretch);
  };
  return {
    note(seen) {
      const passedMs = now() - lookedAt;
      lookedAt += passedMs;
      lateMs += Math.max(0, passedMs - promptMs);
      const threads = seen.programs.flatMap(({ processes }) => processes.flatMap((each) => each.threads));
      keptMs = Math.max(keptMs, delays.longestMs(threads, passedMs));
      usedMs = spins(seen);
      isCounted = threads.some(({ ranMs }) => ranMs > 0);
    },
    spentMs,
    busyMs: () => (isCounted ? usedMs : spentMs()),
  };
}
