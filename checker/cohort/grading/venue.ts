import type { SubmissionProblem } from '../../model/problem.ts';
import type { CompleteRun } from '../../report/content/tell-run.ts';
import type { Work } from './find-work.ts';

/** Where a grading plays hand-ins: this process, or the workers of a queue. */
export interface Venue {
  /**
   * Plays works, and yields each once it is over, in any order. A work is taken when there is room for it. Ends when
   * all are over, or when the grading is broken off: what is not yielded then was not played.
   */
  readonly play: (works: AsyncIterable<Work>) => AsyncIterable<PlayedWork>;
}

/** A work that is over: played, with a report for each language, or without a program to play. */
export type PlayedWork =
  | { readonly kind: 'run'; readonly work: Work; readonly run: CompleteRun }
  | { readonly kind: 'no-program'; readonly work: Work; readonly problem: SubmissionProblem };
