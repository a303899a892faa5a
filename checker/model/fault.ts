/** The checker itself broke. Never recorded as the student's; exit code 70. */
export class CheckerFault extends Error {
  override readonly name = 'CheckerFault';
}

/** Wrong usage: one line that says what, where and how to fix it; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
