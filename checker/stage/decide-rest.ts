import type { RunningClock, Understood } from '../kernel/standing/standing.ts';
import type { Decided } from '../model/transcript.ts';
import type { Settled } from './settled.ts';

/**
 * After this many timer rounds without effect a program ticks over: enough to play the next step, too little to fail
 * this one.
 */
const roundsToTickOver = 3;

/** The share of the patience after which a busy program may get its next line. */
const busyShare = 0.1;

/**
 * The share of the patience after which a program may get its next line if it stands still, and may move though the
 * kernel does not show why. It is shorter, since most such programs wait for the line.
 */
const hiddenShare = 0.02;

/** What two equal looks at blocked threads mean, where nothing came while the event loop turned. */
export interface Calm extends Pick<Understood, 'standings' | 'clocks'> {
  /** Something is on its way to a program, or a third look differs from the two. */
  readonly inFlight: boolean;
  /** How it is decided where no clock runs: whether all programs have ended, or are blocked. */
  readonly decided: Exclude<Decided, 'patience'>;
  /** How often a clock has come round so far, with the programs where they were. */
  readonly rounds: number;
  /** Milliseconds that have been waited so far. */
  readonly waitedMs: number;
}

export interface DecideOptions {
  /** Programs that only tick over are waited for as long as patience lasts. */
  readonly thorough: boolean;
  readonly patienceMs: number;
}

/** Decides whether the programs are at rest; undefined while something may still move. */
export function decideCalm(calm: Calm, { thorough, patienceMs }: DecideOptions): Settled | undefined {
  const { inFlight, clocks, standings, decided, rounds, waitedMs } = calm;
  if (inFlight) return undefined;
  const isAllSeen = standings.every(({ unseen }) => unseen === undefined);
  if (clocks.length === 0 && isAllSeen) return { kind: 'rest', decided, standings, final: true };
  // Such a clock rings after patience ends, so waiting for it would change nothing.
  const isLate = ({ ms }: RunningClock) => ms !== 'unknown' && ms > patienceMs - waitedMs;
  if (isAllSeen && clocks.every(isLate))
    return { kind: 'rest', decided: 'patience', standings, final: true, early: true };
  const ticksOver = rounds > roundsToTickOver || (!isAllSeen && waitedMs > patienceMs * hiddenShare);
  return !thorough && ticksOver ? { kind: 'rest', decided: 'patience', standings, final: false } : undefined;
}

/** What has been waited for in vain. */
export interface Restless {
  readonly waitedMs: number;
  /** Some thread runs, and no clock or peer is what it waits for. */
  readonly isRunning: boolean;
}

/** Decides whether enough was waited for programs that do not come to rest, and whether more could change that. */
export function decideRestless(
  { waitedMs, isRunning }: Restless,
  { thorough, patienceMs }: DecideOptions,
): 'wait' | 'enough' | 'patience ended' {
  if (waitedMs > patienceMs) return 'patience ended';
  return !thorough && isRunning && waitedMs > patienceMs * busyShare ? 'enough' : 'wait';
}
