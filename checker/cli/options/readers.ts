import { UsageError } from '../../model/fault.ts';
import type { Say } from '../words/check/say.ts';

/** Reads the value of an option. */
export interface Reader<Value> {
  /** Throws a UsageError of one line where the word cannot be used. `option` is written with its dashes. */
  readonly read: (word: string, { option, say }: ReadCall) => Value;
  /** The words that may be written, where there are few. */
  readonly choices?: readonly string[];
}

interface ReadCall {
  readonly option: string;
  readonly say: Say;
}

/** Any text but an empty one. The next option is no value: a folder of such a name is written `./--name`. */
export const text: Reader<string> = {
  read(word, { option, say }) {
    if (word.trim() !== '' && !word.startsWith('--')) return word;
    throw new UsageError(say('option-needs-value', { option }));
  },
};

/** A whole number within these bounds. */
export function number(least: number, most: number): Reader<number> {
  return {
    read(word, { option, say }) {
      const given = Number(word);
      if (/^\d+$/.test(word) && given >= least && given <= most) return given;
      throw new UsageError(say('bad-number', { option, value: word, least, most }));
    },
  };
}

/** One of a few words. */
export function choice<const Choice extends string>(choices: readonly Choice[]): Reader<Choice> {
  return {
    choices,
    read(word, { option, say }) {
      const chosen = choices.find((one) => one === word);
      if (chosen !== undefined) return chosen;
      throw new UsageError(say('bad-choice', { option, value: word, choices: choices.join(', ') }));
    },
  };
}
