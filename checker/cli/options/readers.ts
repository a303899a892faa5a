import { UsageError } from '../../model/fault.ts';
import type { Say } from '../words/check/say.ts';

/** Reads the value of an option. */
export interface Reader<Value> {
  /** Throws a UsageError of one line if the word cannot be used. `option` has its dashes. */
  readonly read: (word: string, { option, say }: ReadCall) => Value;
  /** The words to choose from, if there are few. */
  readonly choices?: readonly string[];
}

interface ReadCall {
  readonly option: string;
  readonly say: Say;
}

/** Any text that is not empty and does not begin with `--`; a folder with such a name is written `./--name`. */
export const text: Reader<string> = {
  read(word, { option, say }) {
    if (word.trim() !== '' && !word.startsWith('--')) return word;
    throw new UsageError(say('option-needs-value', { option }));
  },
};

/** A whole number from `least` to `most`. */
export function number(least: number, most: number): Reader<number> {
  return {
    read(word, { option, say }) {
      const given = Number(word);
      if (/^\d+$/.test(word) && given >= least && given <= most) return given;
      throw new UsageError(say('bad-number', { option, value: word, least, most }));
    },
  };
}

/** One of the words of `choices`. */
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
