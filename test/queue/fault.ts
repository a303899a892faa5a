import type { Test } from 'tap';

/** What goes wrong while a cohort is graded through a queue, and what has to hold all the same. */
export interface Fault {
  /** The fact that is tested. */
  readonly name: string;
  readonly hold: (t: Test) => Promise<void>;
}
