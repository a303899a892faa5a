import type { Difference, Played } from './memory.ts';

/** What is counted, and how long it is to last. */
export interface TallyOptions {
  readonly plays: number;
  readonly rounds: number;
  readonly playsOfRound: number;
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
}

/** The progress of the soak, and how long it will still take. */
export interface Tally {
  /** How many plays there will be. */
  readonly target: number;
  readonly played: number;
  readonly left: number;
  readonly differences: number;
  readonly count: (played: Played, difference: Difference | undefined) => void;
  readonly inWords: () => string;
  /** The result at the end: `10000 plays in 25 rounds, 0 differences, 3600 s (2.8 plays a second)`. */
  readonly summary: () => string;
}

/** Starts to count. */
export function createTally({ plays, rounds, playsOfRound, now }: TallyOptions): Tally {
  const target = Math.min(plays, rounds * playsOfRound);
  const began = now();
  let played = 0;
  let differences = 0;
  let round = 0;
  const seconds = () => (now() - began) / 1000;
  const rate = () => (played / Math.max(seconds(), 0.001)).toFixed(1);
  return {
    target,
    get played() {
      return played;
    },
    get left() {
      return target - played;
    },
    get differences() {
      return differences;
    },
    count(one, difference) {
      played += 1;
      round = one.round;
      if (difference) differences += 1;
    },
    inWords() {
      const leftSeconds = (seconds() / Math.max(played, 1)) * (target - played);
      const soFar = `${played} of ${target} plays, ${counted(differences, 'difference')}`;
      return `${soFar}, ${rate()} a second, ${duration(leftSeconds)} left`;
    },
    summary() {
      const soFar = `${counted(played, 'play')} in ${counted(round, 'round')}, ${counted(differences, 'difference')}`;
      return `${soFar}, ${Math.round(seconds())} s (${rate()} plays a second)`;
    },
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function duration(seconds: number): string {
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
