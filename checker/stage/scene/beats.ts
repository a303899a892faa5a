import type { RunningClock } from '../../kernel/standing/standing.ts';

/** The clocks of listening threads that rang in vain before, as far as they can be told again. */
export interface Beats {
  /** Remembers a clock whose thread has come round in vain. */
  readonly learn: (clock: RunningClock, place: string) => void;
  /**
   * Whether a clock is one of those: the thread is in the same place with the same time limit, or the clock rings when
   * the known one does, as the timer of an event loop that gives what is left of it.
   */
  readonly knows: (clock: RunningClock, place: string) => boolean;
}

/** How far apart two readings of one point in time may be, in ms: an event loop counts in whole milliseconds. */
const tolerance = 10;

interface Beat {
  /** When it rings, on the clock of `now`. */
  readonly at: number;
  readonly periodMs?: number;
}

export function createBeats(now: () => number): Beats {
  const limits = new Set<string>();
  const beats = new Map<number, Beat>();
  const nameOf = ({ tid, limitMs }: RunningClock, place: string) => `${tid} ${place} ${limitMs}`;
  return {
    learn(clock, place) {
      if (clock.limitMs === undefined || clock.ms === 'unknown') return;
      limits.add(nameOf(clock, place));
      const at = now() + clock.ms;
      const known = beats.get(clock.tid);
      if (known && at - known.at < tolerance) return;
      beats.set(clock.tid, { at, ...(known && { periodMs: at - known.at }) });
    },
    knows(clock, place) {
      if (clock.limitMs === undefined || clock.ms === 'unknown') return false;
      if (limits.has(nameOf(clock, place))) return true;
      const known = beats.get(clock.tid);
      if (!known) return false;
      const at = now() + clock.ms;
      const isSame = isBeat(at - known.at, known);
      if (isSame) beats.set(clock.tid, { ...known, at });
      return isSame;
    },
  };
}

/** Whether a clock that rings so many ms after a known beat is that beat, or a later one of the same period. */
function isBeat(afterMs: number, { periodMs }: Beat): boolean {
  const beatsLater = periodMs === undefined ? 0 : Math.max(0, Math.round(afterMs / periodMs));
  return Math.abs(afterMs - beatsLater * (periodMs ?? 0)) < tolerance * (1 + beatsLater);
}
