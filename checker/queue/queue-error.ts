/** Why a queue cannot be used. `at` is its address without a password. */
export type QueueProblem =
  | { readonly code: 'bad-address'; readonly value: string }
  | { readonly code: 'no-answer'; readonly at: string; readonly what: string }
  | { readonly code: 'password'; readonly at: string }
  | { readonly code: 'certificate'; readonly at: string; readonly what: string }
  | { readonly code: 'no-redis'; readonly at: string; readonly what: string }
  /** There are keys of ours that nothing of ours has written, or a later format. */
  | { readonly code: 'not-ours' | 'other-format'; readonly at: string }
  /** It drops keys when its memory is full. */
  | { readonly code: 'drops-keys'; readonly at: string; readonly policy: string }
  /** It has no room for the files of one hand-in. */
  | { readonly code: 'no-room'; readonly at: string; readonly bytes: number }
  /** The folder of large hand-ins cannot be read or written. */
  | { readonly code: 'no-store'; readonly dir: string; readonly what: string }
  /** A worker was handed files that are in a folder, and has none. */
  | { readonly code: 'needs-store' }
  /** Every grading that wants workers wants others. */
  | {
      readonly code: 'other-versions';
      readonly what: 'checker' | 'lab' | 'sandbox';
      readonly wanted: string;
    };

/** A queue that cannot be used, with what, where and why. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
  readonly problem: QueueProblem;

  constructor(problem: QueueProblem) {
    super(`${problem.code}: ${JSON.stringify(problem)}`);
    this.problem = problem;
  }
}
