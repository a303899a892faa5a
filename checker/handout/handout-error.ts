import type { SourceLanguage } from '../languages/languages.ts';
import { UsageError } from '../model/fault.ts';

/** Why no copy can be made. Folders are as the person wrote them. */
export type HandoutProblem =
  /** The lab is itself a copy for students. */
  | { readonly code: 'a-copy' }
  | { readonly code: 'not-a-folder' | 'not-empty' | 'earlier-copy' | 'not-a-copy'; readonly dir: string }
  | { readonly code: 'unwritable'; readonly dir: string; readonly why: string }
  | {
      readonly code: 'no-stubs';
      readonly question: string;
      readonly languages: readonly SourceLanguage[];
    }
  /** Node has to be able to play a partner of a copy, and this one is in another language only. */
  | { readonly code: 'no-partner'; readonly file: string }
  | { readonly code: 'partner-broken'; readonly file: string; readonly why: string }
  | { readonly code: 'not-built'; readonly folder: string };

/** No copy can be made. The message is for maintainers; `problem` is for the words of a language. */
export class HandoutError extends UsageError {
  readonly problem: HandoutProblem;

  constructor(problem: HandoutProblem) {
    super(Object.values(problem).join(' '));
    this.problem = problem;
  }
}
