import { scheduler } from 'node:timers/promises';

/** How long to wait. */
export interface UntilOptions {
  /** In milliseconds. Long enough for a busy machine: when it is over, the condition will never come. */
  readonly limitMs?: number;
}

/** Waits until `look` finds something, and returns it. Throws with `name` after `limitMs`. */
export async function until<T>(
  name: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  { limitMs = 120_000 }: UntilOptions = {},
): Promise<T> {
  const began = performance.now();
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() - began > limitMs)
      throw new Error(`gave up waiting for ${name} after ${limitMs / 1000} s`);
    await scheduler.wait(5);
  }
}
