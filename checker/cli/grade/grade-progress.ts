import type { SayGrade } from '../words/grade/say.ts';

/** Counts what has been graded, and estimates what is left. */
export interface GradeProgress {
  /** One more is done, of which `played` says whether it was played now. */
  readonly advance: (played: boolean) => void;
  readonly done: () => number;
  readonly line: (name: string) => string;
}

const msInMinute = 60_000;

/** Creates the progress of so many results. `now` is a monotonic clock in ms. */
export function createGradeProgress(count: number, now: () => number, say: SayGrade): GradeProgress {
  const began = now();
  let done = 0;
  let played = 0;
  return {
    advance(isPlayed) {
      done += 1;
      if (isPlayed) played += 1;
    },
    done: () => done,
    line(name) {
      const minutes = (now() - began) / msInMinute;
      const rate = minutes > 0 ? played / minutes : 0;
      const leftMs = rate > 0 ? ((count - done) / rate) * msInMinute : undefined;
      const left = leftMs === undefined ? 'no' : leftWords(leftMs, say);
      return say('grading', { done, count, rate: Math.round(rate), left, name });
    },
  };
}

function leftWords(ms: number, say: SayGrade): string {
  return ms < 2 * msInMinute
    ? say('seconds', { count: Math.max(1, Math.round(ms / 1000)) })
    : say('minutes', { count: Math.round(ms / msInMinute) });
}
