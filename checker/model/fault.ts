import type { MachineProblem } from './machine-problem.ts';

/** The checker itself broke: exit code 70. Never counted as the student's failure. */
export class CheckerFault extends Error {
  override readonly name = 'CheckerFault';
}

/** This machine, as it is set up, cannot do what checking takes; exit code 2. Never counted as the student's failure. */
export class MachineError extends Error {
  override readonly name = 'MachineError';
  readonly problem: MachineProblem;

  constructor(problem: MachineProblem, options?: ErrorOptions) {
    super(problem.code, options);
    this.problem = problem;
  }
}

/** Wrong usage: one line that says what, where and how to fix it; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
