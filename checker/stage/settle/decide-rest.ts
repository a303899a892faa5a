import type { RunningClock, Understood } from '../../kernel/standing/standing.ts';
import type { Role } from '../../model/actor.ts';
import type { Standing } from '../../model/standing.ts';
import type { Care } from '../scene/scene.ts';
import type { Settled } from './settled.ts';

/**
 * The rounds of each clock after which nothing more comes. From the bytes' arrival to the screen, a text can take one
 * round of each thread of a program that looks by a clock, if each hands it to the next; so many are waited for before
 * the next act. What passes between programs is an event, from which the rounds are counted anew.
 * A step is refused after three more: for what a thread does in every second round, and for a round that was under way.
 */
const roundsToRefuse = 3;

/**
 * The share of the patience that the rounds before a refusal take at least: a program that looks every millisecond may
 * do something in every hundredth round.
 */
const roundsShare = 0.1;

/**
 * The processor time, in ms, that a program may use without effect before a step is refused. What it has to do for a
 * line takes far less, on a slow machine too, once it has started.
 */
const spinMs = 1000;

/**
 * The processor time after which a busy program may get its next line, as a share of the patience. Time that passes does
 * not count: on a busy machine a program may have used none of it.
 */
const busyShare = 0.1;

/**
 * The share of the patience after which a program may get its next line if it stands still, and may move though the
 * kernel does not show why. It is shorter, since most such programs wait for the line.
 */
const hiddenShare = 0.02;

/** What a look at blocked threads means, where nothing came while the event loop turned. */
export interface Calm extends Pick<Understood, 'standings'> {
  readonly clocks: readonly CountedClock[];
  /** Something is on its way to a program, or a third look differs from the two. */
  readonly inFlight: boolean;
  /** Two looks are equal. Otherwise some threads have run between them, and are back where they were. */
  readonly isStill: boolean;
  /** How it is decided where no clock runs: whether all programs have ended, or are blocked. */
  readonly decided: 'at-rest' | 'ended';
  /** Milliseconds of this patience that have been spent so far. */
  readonly waitedMs: number;
  /** Those of them that have been spent since something happened. */
  readonly sinceMs: number;
}

/** A clock, and how often its thread has woken in vain since something happened. */
export interface CountedClock extends RunningClock {
  readonly rounds: number;
  /** The thread listens, and its clock rang in vain before something happened. */
  readonly isKnown: boolean;
}

export interface DecideOptions {
  readonly care: Care;
  readonly patienceMs: number;
}

/** Decides whether the programs are at rest; undefined while something may still move. */
export function decideCalm(calm: Calm, options: DecideOptions): Settled | undefined {
  const { inFlight, isStill, clocks, standings, decided, waitedMs } = calm;
  if (inFlight) return undefined;
  const isAllSeen = areAllSeen(standings);
  const near = nearOf(calm, options);
  if (near.length === 0 && isAllSeen) {
    if (!isStill) return undefined;
    const early = { decided: 'patience', early: true } as const;
    return { kind: 'rest', standings, final: true, ...(clocks.length === 0 ? { decided } : early) };
  }
  if (!mayMove(calm, options)) return { kind: 'rest', decided: 'polled', standings, final: true };
  const guess = { kind: 'rest', decided: 'patience', standings, final: false } as const;
  switch (options.care) {
    case 'sure':
      return undefined;
    case 'patient':
      return isAllSeen && haveComeRound(near, 1) ? guess : undefined;
    case 'brisk': {
      if (!isAllSeen) return waitedMs > options.patienceMs * hiddenShare ? guess : undefined;
      const others = near.filter(({ isKnown }) => !isKnown);
      if (!haveComeRound(others, 0)) return undefined;
      return others.length === near.length ? guess : { ...guess, hunch: true };
    }
  }
}

/** Whether a blocked thread may still do something: one whose clock has come round too seldom, or that is not seen. */
export function mayMove(calm: Omit<Calm, 'isStill' | 'decided'>, options: DecideOptions): boolean {
  const near = nearOf(calm, options);
  if (calm.inFlight || !areAllSeen(calm.standings)) return true;
  if (near.length === 0) return false;
  return !haveComeRound(near, roundsToRefuse) || calm.sinceMs <= options.patienceMs * roundsShare;
}

/** Whether each clock has come round once for each clock of its program, and so many times more. */
function haveComeRound(clocks: readonly CountedClock[], more: number): boolean {
  const ofProgram = (role: Role) => clocks.filter((clock) => clock.role === role).length;
  return clocks.every(({ role, rounds }) => rounds >= ofProgram(role) + more);
}

/** The clocks that ring before patience ends; to wait for another would change nothing. */
function nearOf({ clocks, waitedMs }: Pick<Calm, 'clocks' | 'waitedMs'>, { patienceMs }: DecideOptions) {
  return clocks.filter(({ ms }) => ms === 'unknown' || ms <= patienceMs - waitedMs);
}

function areAllSeen(standings: readonly Standing[]): boolean {
  return standings.every(({ unseen }) => unseen === undefined);
}

/** What has been waited for in vain. */
export interface Restless {
  readonly waitedMs: number;
  /** Some thread runs, and no clock or peer is what it waits for. */
  readonly isRunning: boolean;
  /** The processor time, in ms, that each running thread has used of this patience; the least of them. */
  readonly busyMs: number;
  /** The processor time, in ms, that each running thread has used since something happened; the least of them. */
  readonly spunMs: number;
}

/** Decides whether enough was waited for programs that do not come to rest, and whether more could change that. */
export function decideRestless(
  { waitedMs, isRunning, busyMs, spunMs }: Restless,
  { care, patienceMs }: DecideOptions,
): 'wait' | 'enough' | 'spun' | 'patience ended' {
  if (waitedMs > patienceMs) return 'patience ended';
  if (spunMs > spinMs) return 'spun';
  return care === 'brisk' && isRunning && busyMs > patienceMs * busyShare ? 'enough' : 'wait';
}
