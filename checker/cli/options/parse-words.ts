import { type Command, CommanderError, InvalidArgumentError } from 'commander';
import { UsageError } from '../../model/fault.ts';
import type { Say } from '../words/check/say.ts';

/** Reads the words after a command into its options. Throws a UsageError of one line, in the reader's language. */
export function parseWords(command: Command, words: readonly string[], say: Say): void {
  command
    .helpOption(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  try {
    command.parse(words, { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError && !(error instanceof InvalidArgumentError)
      ? inWords(error, command.name(), say)
      : error;
  }
}

/** Whether the words ask for the help, anywhere among them. */
export function asksForHelp(words: readonly string[]): boolean {
  return words.includes('--help') || words.includes('-h');
}

/** Translates an error of commander, whose message is English and has the option in quotes. */
function inWords(error: CommanderError, command: string, say: Say): Error {
  const option = /'([^' ]+)/.exec(error.message)?.[1] ?? '';
  if (error.code === 'commander.unknownOption') {
    const guess = /Did you mean (\S+)\?/.exec(error.message)?.[1];
    return new UsageError(
      say('unknown-option', { option, command, hint: guess ? say('did-you-mean', { guess }) : '' }),
    );
  }
  if (error.code === 'commander.optionMissingArgument')
    return new UsageError(say('option-needs-value', { option }));
  return error;
}
