import type { HandIn, Student } from '../../../model/cohort/hand-in.ts';

interface Coded {
  readonly code: string;
  readonly handIn: HandIn;
}

/** A name as its words, in small letters without accents, and the code that takes its place. */
interface NamedAs {
  readonly words: readonly string[];
  readonly code: string;
}

/**
 * Takes out of a text the whole names, in either order, the numbers and the addresses of everyone in a cohort: a program
 * may name a neighbour. A single word is taken out only if it has a digit, as a login: `Petit` is also a word. A text
 * is read once, however many they are.
 */
export function coverNames(all: readonly Coded[]): (text: string) => string {
  const wanted = new Map<string, NamedAs[]>();
  for (const one of all.flatMap(wantedOf)) {
    const [first = ''] = one.words;
    wanted.set(first, [...(wanted.get(first) ?? []), one]);
  }
  for (const some of wanted.values()) some.sort((one, other) => other.words.length - one.words.length);
  return (text) => {
    const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
    const words = found.map(([word]) => plain(word));
    let covered = '';
    let from = 0;
    for (let place = 0; place < words.length; place += 1) {
      const begun = wanted.get(words[place] ?? '') ?? [];
      const met = begun.find((one) => stands(one, { found, words, place, text }));
      if (!met) continue;
      covered += text.slice(from, found[place]?.index) + met.code;
      place += met.words.length - 1;
      from = endOf(found[place]);
    }
    return covered + text.slice(from);
  };
}

function wantedOf({ code, handIn: { key, student, members = [] } }: Coded): readonly NamedAs[] {
  const texts = [key, ...[student, ...members].flatMap(namesOf)];
  return texts.flatMap((text) => {
    const words = wordsOf(text);
    const isTelling = words.length > 1 || (text.length > 3 && /\d/.test(text));
    return isTelling ? [{ words, code }] : [];
  });
}

function namesOf({ name, id = '', email = '' }: Student): readonly string[] {
  const turned = wordsOf(name);
  return [name, turned.reverse().join(' '), [...turned.slice(1), ...turned.slice(0, 1)].join(' '), id, email];
}

interface Stands {
  readonly found: readonly RegExpMatchArray[];
  readonly words: readonly string[];
  readonly place: number;
  readonly text: string;
}

/** Whether these words follow each other from a place, with no more than a few signs between them. */
function stands({ words: wanted }: NamedAs, { found, words, place, text }: Stands): boolean {
  return wanted.every((word, index) => {
    const [before, here] = [found[place + index - 1], found[place + index]];
    if (words[place + index] !== word || here?.index === undefined) return false;
    return index === 0 || /^[\s_.@’'-]{1,3}$/.test(text.slice(endOf(before), here.index));
  });
}

function endOf(match: RegExpMatchArray | undefined): number {
  return (match?.index ?? 0) + (match?.[0].length ?? 0);
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => plain(word));
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
