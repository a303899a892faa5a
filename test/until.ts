import { pause, waitFor } from '../checker/room/wait-for.ts';

/** How long to wait. */
export interface UntilOptions {
  /** In milliseconds. Long enough for a busy machine: when it is over, the condition will never come. */
  readonly limitMs?: number;
}

/** Waits until `look` finds something, and returns it. Throws with `name` after `limitMs`. */
export function until<T>(
  name: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  { limitMs = 120_000 }: UntilOptions = {},
): Promise<T> {
  return waitFor(look, { name, limitMs, now: () => performance.now(), between: () => pause(5) });
}
