import type { Role } from '../model/actor.ts';
import { UsageError } from '../model/fault.ts';
import type { Rule } from '../model/lab.ts';

/** One mistake in a lab.json. `at` names its field: `questions[1].rule`. */
export type LabProblem =
  | { readonly code: 'absent' }
  | { readonly code: 'unreadable' }
  | { readonly code: 'not-json'; readonly why: string }
  | { readonly code: 'missing'; readonly at: string }
  | { readonly code: 'unknown-field'; readonly at: string; readonly guess: string | undefined }
  | { readonly code: 'not-a'; readonly at: string; readonly wanted: WantedValue }
  | {
      readonly code: 'not-one-of';
      readonly at: string;
      readonly value: string;
      readonly choices: readonly string[];
      readonly guess: string | undefined;
    }
  | { readonly code: 'given-twice'; readonly at: string; readonly value: string }
  | {
      readonly code: 'not-the-roles';
      readonly at: string;
      readonly rule: Rule;
      readonly roles: readonly Role[];
    }
  | { readonly code: 'supplies-nothing'; readonly at: string; readonly question: string; readonly role: Role }
  | { readonly code: 'no-such-folder'; readonly at: string; readonly folder: string };

/** What kind of value a field needs. */
export type WantedValue = 'object' | 'list' | 'text' | 'id' | 'port';

/** A lab that cannot be used. The message is English, one line a problem; `problems` is for the other languages. */
export class LabError extends UsageError {
  readonly file: string;
  readonly problems: readonly LabProblem[];

  constructor(file: string, problems: readonly LabProblem[]) {
    super(
      problems.map(({ code, ...more }) => [`${file}: ${code}`, ...Object.values(more)].join(' ')).join('\n'),
    );
    this.file = file;
    this.problems = problems;
  }
}
