/** Why a grading cannot begin. Paths are as the person wrote them. */
export type GradingProblem =
  /** Another grading writes to the same folder. */
  | { readonly code: 'out-in-use'; readonly dir: string }
  /** The folder holds files, and none that a grading wrote. */
  | { readonly code: 'out-not-ours'; readonly dir: string }
  | { readonly code: 'out-unwritable'; readonly dir: string; readonly what: string }
  /** A file that a grading wrote has something else in it. */
  | { readonly code: 'out-damaged'; readonly file: string; readonly what: string }
  /** A file that a person writes, such as overrides.csv, cannot be used as it is; `line` counts from 1. */
  | { readonly code: 'bad-table'; readonly file: string; readonly line: number; readonly what: TableProblem }
  | { readonly code: 'bad-rubric'; readonly file: string; readonly at: string; readonly what: string }
  /** A rubric names a field, a question or a dialogue that is not there. */
  | {
      readonly code: 'rubric-unknown';
      readonly file: string;
      readonly at: string;
      readonly there: readonly string[];
    };

export type TableProblem =
  | { readonly kind: 'columns'; readonly wanted: string }
  | { readonly kind: 'no-points'; readonly value: string }
  /** More than the question is worth after the rubric. */
  | { readonly kind: 'too-many-points'; readonly value: string; readonly most: number }
  | { readonly kind: 'unknown-key'; readonly value: string }
  | { readonly kind: 'unknown-question'; readonly value: string }
  | { readonly kind: 'twice'; readonly value: string }
  | { readonly kind: 'no-reason' };

/** A grading that cannot begin, with what, where and why. */
export class GradingError extends Error {
  override readonly name = 'GradingError';
  readonly problem: GradingProblem;

  constructor(problem: GradingProblem) {
    super(`${problem.code}: ${JSON.stringify(problem)}`);
    this.problem = problem;
  }
}
