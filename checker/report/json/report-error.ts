/** Why a text cannot be read as a report. `at` is where, such as `reports/0/dialogues/2/transcript/5`. */
export type ReportProblem =
  | { readonly code: 'not-json' | 'cut-off' | 'no-report' }
  | { readonly code: 'other-version'; readonly version: string }
  /** It was written before reports kept all that judging needs. */
  | { readonly code: 'keeps-too-little' }
  | { readonly code: 'damaged'; readonly at: string };

/** A report that cannot be read: not one of ours, of another version, or damaged. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly problem: ReportProblem;

  constructor(problem: ReportProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
