import { problemWords } from '../../explain/problem-words.ts';
import { UsageError } from '../../model/fault.ts';
import type { JobProblem } from '../../model/problem.ts';

/** What was asked for is no job. The message is English; `problem` is for other languages. */
export class JobError extends UsageError {
  readonly problem: JobProblem;

  constructor(problem: JobProblem) {
    super(problemWords(problem, 'en'));
    this.problem = problem;
  }
}
