import type { Look } from '../../kernel/look.ts';
import type { RunningClock } from '../../kernel/standing/standing.ts';
import type { Thread } from '../../kernel/thread.ts';
import type { ProcessState, Source, Standing } from '../../model/standing.ts';
import type { Beats } from '../scene/beats.ts';
import type { CountedClock } from './decide-rest.ts';

/** How often each thread has come back to where it was, since nothing has happened. */
export interface Rounds {
  /**
   * Takes a look. True if all threads are blocked, and those that have run since the look before are back where they
   * have been.
   */
  readonly note: (seen: Look) => boolean;
  /**
   * How often the thread of a clock has come back so far: at least, because what happens between two looks is not seen.
   */
  readonly count: (clock: RunningClock) => CountedClock;
  /** Adds to each thread what it waited for in the places to which it comes back. */
  readonly gather: (standings: readonly Standing[]) => readonly Standing[];
}

interface ThreadRounds {
  mark: string;
  place: string;
  /** How often the thread was found in each place, without those looks before which it had not run. */
  readonly visits: Map<string, number>;
  readonly waitedFor: Set<Source>;
}

/**
 * Creates a count that starts at the first look. A new count has to be begun after each event. `beats` are known from
 * earlier counts; new ones are added.
 */
export function createRounds(beats: Beats): Rounds {
  const known = new Map<number, ThreadRounds>();
  const visit = ({ tid, mark, place, call, running }: Thread): boolean => {
    if (call === undefined && running) return false;
    const thread = known.get(tid) ?? { mark: '', place, visits: new Map(), waitedFor: new Set() };
    known.set(tid, thread);
    if (thread.mark === mark) return true;
    Object.assign(thread, { mark, place });
    const before = thread.visits.get(place) ?? 0;
    thread.visits.set(place, before + 1);
    return before > 0;
  };
  return {
    note: ({ programs }) =>
      programs
        .flatMap(({ processes }) => processes.flatMap(({ threads }) => threads))
        .map(visit)
        .every(Boolean),
    count(clock) {
      const { place = '', visits = new Map() } = known.get(clock.tid) ?? {};
      const rounds = Math.max(0, ...[...visits.values()].map((times) => times - 1));
      const isKnown = beats.knows(clock, place);
      if (rounds > 0) beats.learn(clock, place);
      return { ...clock, rounds, isKnown };
    },
    gather: (standings) => standings.map((standing) => gathered(standing, known)),
  };
}

function gathered(standing: Standing, known: ReadonlyMap<number, ThreadRounds>): Standing {
  const processes = standing.processes.map((each): ProcessState => {
    const threads = each.threads.map((thread) => {
      const { waitedFor } = known.get(thread.tid) ?? {};
      for (const source of thread.waitsFor) waitedFor?.add(source);
      return thread.waitsFor.includes('clock') && waitedFor
        ? { ...thread, waitsFor: [...waitedFor] }
        : thread;
    });
    return { ...each, threads, waitsFor: unionOf(threads) };
  });
  return { ...standing, processes, waitsFor: unionOf(processes) };
}

/** The sources that any of these waits for. */
export function unionOf(each: readonly { readonly waitsFor: readonly Source[] }[]): readonly Source[] {
  return [...new Set(each.flatMap(({ waitsFor }) => waitsFor))];
}
