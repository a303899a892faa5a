import type { Say } from '../words/check/say.ts';
import { checkOptions } from './check-options.ts';
import type { ArgumentsOf } from './option.ts';
import { readOptions, refuseTwice } from './read-options.ts';

/** The options of one call of `check`. */
export interface CheckArguments extends ArgumentsOf<typeof checkOptions> {
  /** The questions as the user wrote them. */
  readonly questions: readonly string[];
}

/** Reads the words after `check`. Throws a UsageError of one line, in the reader's language. */
export function readArguments(words: readonly string[], say: Say): CheckArguments {
  const { options, others } = readOptions(checkOptions, { command: 'check', words, say });
  refuseTwice(checkOptions, { words, say });
  return { ...options, questions: others };
}
