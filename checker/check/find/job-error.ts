import { problemWords } from '../../explain/problem-words.ts';
import { UsageError } from '../../model/fault.ts';
import type { JobProblem } from '../../model/problem.ts';

/** A request that gives no job. Its message is in English; `problem` is the same for the other languages. */
export class JobError extends UsageError {
  readonly problem: JobProblem;

  constructor(problem: JobProblem) {
    super(problemWords(problem, 'en'));
    this.problem = problem;
  }
}
