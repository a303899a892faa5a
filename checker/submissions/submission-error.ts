import { problemWords } from '../explain/problem-words.ts';
import { UsageError } from '../model/fault.ts';
import type { SubmissionProblem } from '../model/problem.ts';

/**
 * A folder without the programs that are to be checked. The message is English; `problem` is for the other languages.
 */
export class SubmissionError extends UsageError {
  readonly problem: SubmissionProblem;

  constructor(problem: SubmissionProblem) {
    super(problemWords(problem, 'en'));
    this.problem = problem;
  }
}
