import type { Text } from '../model/dialogue.ts';
import { Mistake, quote } from './mistake.ts';
import { didYouMean } from './nearest.ts';
import { findUnprintable } from './unprintable.ts';

/** The longest text. A screen is cut at 1 MB, and a line of this length fills every buffer on its way. */
const mostCharacters = 100_000;

/** Characters kept for a space and the fresh word after the written text. */
const freshRoom = 10;

/** Reads the text of one step: words, a JSON string, or words with a length. Throws a Mistake. */
export function readText(raw: string): Text {
  refuseUnprintable(raw.startsWith('"') ? raw : fold(raw));
  if (raw.startsWith('"')) return exactly(readString(raw));
  // The first character is tested first: building the class of all letters takes longer than reading a dialogue.
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
    // The mistake below speaks of dialogues; the message of JSON.parse would not.
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
