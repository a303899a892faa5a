import type { Finding, Observation } from './finding.ts';

/** The three outcomes of a check. A failure of the checker itself is a `CheckerFault`, never an outcome. */
export type Outcome = 'passed' | 'failed' | 'undecided';

/** The result of judging a transcript. `findings` is empty exactly when the outcome is `passed`. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly observations: readonly Observation[];
}
