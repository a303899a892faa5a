import type { ArgumentsOf } from '../options/option.ts';
import { readOptions } from '../options/read-options.ts';
import type { Say } from '../words/check/say.ts';
import { tryOptions } from './try-options.ts';

/** The options of one call of `try`. */
export interface TryArguments extends ArgumentsOf<typeof tryOptions> {
  /** The questions as the user wrote them. */
  readonly questions: readonly string[];
}

/** Reads the words after `try`. Throws a UsageError of one line, in the reader's language. */
export function readTryArguments(words: readonly string[], say: Say): TryArguments {
  const { options, others } = readOptions(tryOptions, { command: 'try', words, say });
  return { ...options, questions: others };
}
