/** The checker itself broke: exit code 70. Never counted as the student's failure. */
export class CheckerFault extends Error {
  override readonly name = 'CheckerFault';
}

/** Wrong usage: one line that says what, where and how to fix it; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
