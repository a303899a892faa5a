import type { Text } from '../model/dialogue.ts';
import { Mistake, quote } from './mistake.ts';
import { didYouMean } from './nearest.ts';
import { findUnprintable } from './unprintable.ts';

/** A screen is capped at a megabyte, and a line of this length already fills every buffer on the way. */
const mostCharacters = 100_000;

/** Room for a space, and for the fresh word, behind what is written. */
const freshRoom = 10;

/** Reads the text of one step: words, a JSON string, or words to be padded. */
export function readText(raw: string): Text {
  refuseUnprintable(raw.startsWith('"') ? raw : fold(raw));
  if (raw.startsWith('"')) return exactly(readString(raw));
  // Asked first: a class of all letters takes longer to build than a dialogue to read.
  const padded = raw.startsWith('(') && /^\((\d+)[ \t]+(\p{L}+)\)[ \t]*(.*)$/u.exec(raw);
  if (!padded) return freely(raw);
  const [, count = '', unit = '', words = ''] = padded;
  if (/^characters?$/u.test(unit)) return pad(words, Number(count));
  const meant = didYouMean(unit, ['characters']);
  if (meant) throw new Mistake(`unknown length ${quote(`(${count} ${unit})`)}${meant}`);
  return freely(raw);
}

function freely(raw: string): Text {
  const written = fold(raw);
  return { written, exact: false, said: written };
}

function exactly(written: string): Text {
  refuseUnprintable(written);
  return { written, exact: true, said: written };
}

function pad(raw: string, characters: number): Text {
  if (raw === '') throw new Mistake('a text is missing after its length: "(10000 characters) bonjour"');
  if (raw.startsWith('"')) {
    throw new Mistake(
      'a text in quotes is said exactly and cannot be padded: remove the quotes or the length',
    );
  }
  const text = freely(raw);
  const least = [...text.written].length + freshRoom;
  if (characters < least || characters > mostCharacters) {
    throw new Mistake(
      `a length of ${characters} characters: choose from ${least} to ${mostCharacters} for this text`,
    );
  }
  return { ...text, characters };
}

function readString(raw: string): string {
  try {
    const value: unknown = JSON.parse(raw);
    if (typeof value === 'string') return value;
  } catch {
    // Told below, in the words of a dialogue rather than in those of JSON.parse.
  }
  throw new Mistake(
    `${quote(raw)} begins with a quote but is not a JSON string: end it with a quote, and put a backslash before each quote inside`,
  );
}

function fold(words: string): string {
  return words.replaceAll(/[ \t]+/gu, ' ');
}

function refuseUnprintable(words: string): void {
  const problem = findUnprintable(words);
  if (problem !== undefined) throw new Mistake(problem);
}
