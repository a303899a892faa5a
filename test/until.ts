import { scheduler } from 'node:timers/promises';

export interface UntilOptions {
  /** Long enough that a busy machine never needs it: its end says that the wait was in vain, and nothing else. */
  readonly limitMs?: number;
}

/** Waits until there is what is looked for, and gives it. Fails with its name once that takes too long. */
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
