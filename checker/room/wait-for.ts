/** How to wait for a condition. */
export interface WaitForOptions {
  /** The condition, as the end of a sentence: `the server to listen on 8080`. */
  readonly name: string;
  /** A monotonic clock in ms. */
  readonly now: () => number;
  /** Aborting it ends the wait with an error. */
  readonly signal?: AbortSignal;
  /** The wait is given up after this many ms; undefined means never. */
  readonly limitMs?: number;
  /** Called between two looks with the number of the first, from 0. By default the event loop turns once. */
  readonly between?: (look: number) => Promise<void>;
}

/**
 * Evaluates a condition until its value is neither undefined nor false, and resolves to that value. Rejects with a
 * WaitError when the limit has passed or the signal is aborted.
 */
export async function waitFor<Found>(
  condition: () => Awaitable<Found | undefined | false>,
  { name, now, signal, limitMs = Number.POSITIVE_INFINITY, between = turn }: WaitForOptions,
): Promise<Found> {
  const began = now();
  for (let look = 0; ; look += 1) {
    if (signal?.aborted) throw new WaitError('broken off', { name, ms: now() - began, cause: signal.reason });
    const found = await condition();
    if (found !== undefined && found !== false) return found;
    if (now() - began > limitMs) throw new WaitError('given up', { name, ms: limitMs });
    await between(look);
  }
}

type Awaitable<T> = T | Promise<T>;

/** As `waitFor`, for a condition that may fail: resolves to false once the limit has passed. */
export async function holdsWithin(
  condition: () => boolean,
  options: WaitForOptions & { readonly limitMs: number },
): Promise<boolean> {
  return waitFor(condition, options).catch((error: unknown) => {
    if (error instanceof WaitError && error.kind === 'given up') return false;
    throw error;
  });
}

/** A wait that ended before its condition held. */
class WaitError extends Error {
  override readonly name = 'WaitError';
  readonly kind: 'given up' | 'broken off';

  constructor(
    kind: WaitError['kind'],
    { name, ms, cause }: { readonly name: string; readonly ms: number; readonly cause?: unknown },
  ) {
    super(`waited ${Math.round(ms)} ms for ${name}${kind === 'broken off' ? ', and was told to stop' : ''}`, {
      cause,
    });
    this.kind = kind;
  }
}

/** Waits for one turn of the event loop, in which Node reads every pipe and socket that has data. */
export function turn(): Promise<void> {
  // biome-ignore lint/style/noRestrictedGlobals: waiting is done here.
  return new Promise((turned) => setImmediate(turned));
}

/** Waits for this many ms, or until `news` settles. With `Infinity` there is no timer. */
export async function pause(ms: number, news?: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const elapsed = new Promise<void>((resolve) => {
    // biome-ignore lint/style/noRestrictedGlobals: waiting is done here.
    if (ms !== Number.POSITIVE_INFINITY) timer = setTimeout(resolve, ms);
  });
  try {
    await (news ? Promise.race([elapsed, news]) : elapsed);
  } finally {
    clearTimeout(timer);
  }
}
