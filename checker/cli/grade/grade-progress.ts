import type { SayGrade } from '../words/grade/say.ts';

/** Counts what has been graded, and estimates what is left. */
export interface GradeProgress {
  /** One more is done: it was played now, or its result was kept. */
  readonly advance: (how: 'played' | 'kept') => void;
  readonly done: () => number;
  readonly line: (now: ProgressNow) => string;
}

/** Where a grading stands. */
interface ProgressNow {
  /** The student whose result came last. */
  readonly name: string;
  /** The hand-ins that are unpacked, and all that are expected. */
  readonly read: number;
  readonly expected: number;
}

interface GradeProgressOptions {
  /** The results of all hand-ins and questions. */
  readonly count: number;
  /** A monotonic clock in ms. */
  readonly now: () => number;
  readonly say: SayGrade;
}

const msInMinute = 60_000;

/** Creates the progress of so many results. */
export function createGradeProgress({ count, now, say }: GradeProgressOptions): GradeProgress {
  const began = now();
  let done = 0;
  let played = 0;
  return {
    advance(how) {
      done += 1;
      if (how === 'played') played += 1;
    },
    done: () => done,
    line({ name, read, expected }) {
      const minutes = (now() - began) / msInMinute;
      const rate = minutes > 0 ? played / minutes : 0;
      const leftMs = rate > 0 ? ((count - done) / rate) * msInMinute : undefined;
      const left = leftMs === undefined ? 'no' : leftWords(leftMs, say);
      const all = read < expected ? expected : 'known';
      return say('grading', { done, count, rate: Math.round(rate), left, name, read, all });
    },
  };
}

function leftWords(ms: number, say: SayGrade): string {
  return ms < 2 * msInMinute
    ? say('seconds', { count: Math.max(1, Math.round(ms / 1000)) })
    : say('minutes', { count: Math.round(ms / msInMinute) });
}
