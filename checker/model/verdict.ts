import type { Finding, Observation } from './finding.ts';

/** Three outcomes for the student; the fourth, ours, is a `CheckerFault` and never one of these. */
export type Outcome = 'passed' | 'failed' | 'undecided';

/** What judging a transcript yields. `findings` is empty exactly when the outcome is `passed`. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly observations: readonly Observation[];
}
