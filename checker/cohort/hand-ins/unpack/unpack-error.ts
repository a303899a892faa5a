/** Why an archive or a folder cannot be taken as a hand-in. */
export type UnpackProblem =
  | { readonly code: 'unsupported-archive'; readonly format: '7z' | 'rar' | 'encrypted' | 'other' }
  | { readonly code: 'broken-archive'; readonly what: string }
  | { readonly code: 'unreadable'; readonly what: string }
  | { readonly code: 'too-large'; readonly limit: 'bytes' | 'files' | 'depth'; readonly most: number }
  | { readonly code: 'escapes'; readonly entry: string }
  | { readonly code: 'empty' }
  | { readonly code: 'no-repository'; readonly what: string }
  | { readonly code: 'nothing-before-deadline' };

/** An archive or a folder that cannot be taken as a hand-in. It never leaves the part that unpacks. */
export class UnpackError extends Error {
  override readonly name = 'UnpackError';
  readonly problem: UnpackProblem;

  constructor(problem: UnpackProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
