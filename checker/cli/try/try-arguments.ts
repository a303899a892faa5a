import { Command } from 'commander';
import type { LanguageId } from '../../model/actor.ts';
import type { Choices } from '../options/arguments.ts';
import { parseWords, readersOf } from '../options/parse-words.ts';
import type { Say } from '../words/check/say.ts';

/** What `try` was asked. */
export interface TryArguments {
  /** As they were written. */
  readonly questions: readonly string[];
  readonly dir?: string;
  readonly language?: LanguageId;
  readonly server?: string;
  readonly client?: string;
  readonly solution?: true;
  readonly port?: number;
  readonly plain?: true;
  readonly ascii?: true;
}

/** Reads the words behind `try`. Throws a UsageError of one line, in the reader's language. */
export function readTryArguments(
  words: readonly string[],
  { languages }: Pick<Choices, 'languages'>,
  say: Say,
): TryArguments {
  const { number, choice, text } = readersOf(say);
  const command = new Command('try')
    .argument('[questions...]')
    .option('--dir <dir>', '', text('--dir'))
    .option('--language <language>', '', choice('--language', languages))
    .option('--server <command>', '', text('--server'))
    .option('--client <command>', '', text('--client'))
    .option('--solution')
    .option('--port <n>', '', number('--port', 1, 65535))
    .option('--locale <locale>', '', choice('--locale', ['en', 'fr']))
    .option('--plain')
    .option('--ascii');
  parseWords(command, words, say);
  return { ...command.opts(), questions: command.args };
}
