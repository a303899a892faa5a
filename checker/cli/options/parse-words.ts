import { type Command, CommanderError, InvalidArgumentError } from 'commander';
import { UsageError } from '../../model/fault.ts';
import type { Say } from '../words/check/say.ts';

/** Reads the words behind a command into its options. Throws a UsageError of one line, in the reader's language. */
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

/** What reads the value of an option, or refuses it. */
export function readersOf(say: Say) {
  return {
    number: (option: string, least: number, most: number) => (value: string) => {
      const given = Number(value);
      if (/^\d+$/.test(value) && given >= least && given <= most) return given;
      throw new UsageError(say('bad-number', { option, value, least, most }));
    },
    choice: (option: string, allowed: readonly string[]) => (value: string) => {
      if (allowed.includes(value)) return value;
      throw new UsageError(say('bad-choice', { option, value, choices: allowed.join(', ') }));
    },
    text: (option: string) => (value: string) => {
      // The next option is no value: whoever has a folder of such a name writes `./--name`.
      if (value.trim() !== '' && !value.startsWith('--')) return value;
      throw new UsageError(say('option-needs-value', { option }));
    },
  };
}

/** Refuses a choice that is made twice, where one would be forgotten. */
export function refuseTwice(words: readonly string[], options: readonly string[], say: Say): void {
  const isGiven = (option: string) => (word: string) => word === option || word.startsWith(`${option}=`);
  const twice = options.find((option) => words.filter(isGiven(option)).length > 1);
  if (twice) throw new UsageError(say('option-twice', { option: twice }));
}

/** commander says it in English alone; what it is about stands in quotes in its message. */
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
