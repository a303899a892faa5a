import pLimit, { type LimitFunction } from 'p-limit';
import type { Capture } from '../kernel/pcapng.ts';
import type { Host } from '../room/host.ts';
import { createPreparer, type Preparer } from '../toolchain/preparer.ts';

/** How the jobs of a run are checked or explored. */
export interface RunOptions {
  /** The fresh words that are typed are made from it: the same seed types the same words. A new one if undefined. */
  readonly seed?: string | undefined;
  /** A line that is shown has to be the bare line. */
  readonly strict?: boolean | undefined;
  /** How long a program is waited for that is never at rest; 5000 if undefined. */
  readonly patienceMs?: number | undefined;
  /** The port that was asked for by name; the lab's if undefined. */
  readonly port?: number | undefined;
  /** How many dialogues are played side by side; one more than there are processors if undefined. */
  readonly sideBySide?: number | undefined;
  /** Aborted to break the run off: what is on stage is ended, and what was not played is skipped. */
  readonly signal?: AbortSignal | undefined;
  /** Called with what crossed the wire in each dialogue. */
  readonly onCapture?: ((capture: Capture) => void) | undefined;
}

/** What the jobs of a run share. Disposing it breaks off what is still played. */
export interface CheckRun extends Disposable {
  readonly host: Host;
  readonly seed: string;
  readonly strict: boolean;
  readonly patienceMs: number;
  readonly port: number | undefined;
  readonly sideBySide: number;
  readonly signal: AbortSignal;
  readonly onCapture: ((capture: Capture) => void) | undefined;
  /** Lets as many play at a time as there is room for, in the order in which they ask. */
  readonly limit: LimitFunction;
  readonly preparer: Preparer;
}

export function openRun(host: Host, options: RunOptions): CheckRun {
  const { cores, newSeed } = host.options;
  const { seed = newSeed(), strict = false, patienceMs = 5000, port, onCapture } = options;
  // One more than there are processors: while pairs are waited for, another is played. In a shared network one at a time.
  const sideBySide = host.networks ? (options.sideBySide ?? cores + 1) : 1;
  const leaving = new AbortController();
  const signals = [leaving.signal, ...(options.signal ? [options.signal] : [])];
  return {
    ...{ host, seed, strict, patienceMs, port, sideBySide, onCapture },
    signal: AbortSignal.any(signals),
    limit: pLimit(sideBySide),
    preparer: createPreparer(host.options),
    [Symbol.dispose]: () => leaving.abort(),
  };
}
