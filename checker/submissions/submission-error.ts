import type { Role } from '../model/actor.ts';
import { UsageError } from '../model/fault.ts';

/** Why there is nothing to check. Paths are as a person wrote them; `there` has at most five names. */
export type SubmissionProblem =
  | { readonly code: 'no-folder'; readonly dir: string }
  | { readonly code: 'not-a-folder'; readonly dir: string }
  | { readonly code: 'unreadable'; readonly path: string }
  | { readonly code: 'no-source'; readonly path: string }
  | { readonly code: 'empty-folder'; readonly dir: string }
  | {
      readonly code: 'nothing-fits';
      readonly dir: string;
      readonly wanted: readonly string[];
      readonly there: readonly string[];
    }
  | {
      readonly code: 'ambiguous';
      readonly dir: string;
      readonly role: Role;
      readonly files: readonly string[];
    };

/** The folder does not hold what is to be checked. The message is English; `problem` is for other languages. */
export class SubmissionError extends UsageError {
  readonly problem: SubmissionProblem;

  constructor(problem: SubmissionProblem) {
    super(words(problem));
    this.problem = problem;
  }
}

function words(problem: SubmissionProblem): string {
  switch (problem.code) {
    case 'no-folder':
      return `${problem.dir}: there is no such folder; name another one with --dir`;
    case 'not-a-folder':
      return `${problem.dir}: this is a file; name the folder it is in with --dir`;
    case 'unreadable':
      return `${problem.path}: cannot be read; look at its permissions with ls -l`;
    case 'no-source':
      return `${problem.path}: not a source file (a regular file of at most 1 MB)`;
    case 'empty-folder':
      return `${problem.dir}: the folder is empty; put your programs there, or name another one with --dir`;
    case 'nothing-fits':
      return `${problem.dir}: no program is named like ${problem.wanted.join(' or ')}; there is only ${problem.there.join(', ')}: rename it, or use --server and --client`;
    case 'ambiguous':
      return `${problem.dir}: ${problem.files.join(' and ')} could each be the ${problem.role}; keep one, or name it with --${problem.role}`;
  }
}
