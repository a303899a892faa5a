/** How to wait for a condition. */
export interface WaitForOptions {
  /** What is waited for, as the end of a sentence: `the server to listen on 8080`. */
  readonly name: string;
  /** A monotonic clock, ms. */
  readonly now: () => number;
  /** Aborted to break the wait off. */
  readonly signal?: AbortSignal;
  /** The wait is given up after this many ms; left out, never. */
  readonly limitMs?: number;
  /** What to do between two looks, of which the first is 0; left out, the event loop turns once. */
  readonly between?: (look: number) => Promise<void>;
}

/**
 * Looks at a condition again and again until it gives something else than undefined or false, and gives that. Rejects
 * with a WaitError when the limit has passed or the signal is aborted.
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

/** As `waitFor`, for what need not come: false once the limit has passed. */
export async function holdsWithin(
  condition: () => boolean,
  options: WaitForOptions & { readonly limitMs: number },
): Promise<boolean> {
  return waitFor(condition, options).catch((error: unknown) => {
    if (error instanceof WaitError && error.kind === 'given up') return false;
    throw error;
  });
}

/** A wait that has ended without what was waited for. */
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

/** One turn of the event loop, which reads every pipe and socket that has something. */
export function turn(): Promise<void> {
  // biome-ignore lint/style/noRestrictedGlobals: waiting is done here.
  return new Promise((turned) => setImmediate(turned));
}

/** Lets this many ms pass, or fewer when there is news. With `Infinity`, the news alone is waited for. */
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
