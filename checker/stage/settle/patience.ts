import type { Look } from '../../kernel/look.ts';
import type { Scene } from '../scene/scene.ts';
import { createDelays } from './delays.ts';

/** Measures how long a program has been waited for, without delays that the machine or the checker caused. */
export interface Patience {
  /** Takes a look, which shows how long the threads were ready to run without a processor. */
  readonly note: (seen: Look) => void;
  /**
   * Milliseconds since this patience began, minus the time in which the programs had no processor or the checker did
   * not look.
   */
  readonly spentMs: () => number;
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
