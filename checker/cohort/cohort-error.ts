import { cohortProblemWords } from '../explain/cohort/cohort-problem-words.ts';
import type { CohortProblem } from '../model/cohort/cohort-problem.ts';
import { UsageError } from '../model/fault.ts';

/** A cohort or a roster that cannot be read. Its message is in English; `problem` is for the other languages. */
export class CohortError extends UsageError {
  readonly problem: CohortProblem;

  constructor(problem: CohortProblem) {
    super(cohortProblemWords(problem, 'en'));
    this.problem = problem;
  }
}
