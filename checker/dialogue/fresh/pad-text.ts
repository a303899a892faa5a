import type { Text } from '../../model/dialogue.ts';

/** Consonants and vowels in turn never make a word on which programs quit (`fin` needs an f, `quit` a q). */
const consonants = 'bdgklmnprtvz';
const vowels = 'aeiou';

/**
 * Pads a text to its number of characters with random words; the fresh word is the last. As the words vary, a piece
 * that is missing, doubled or out of place is noticed.
 */
export function padText(
  text: Text,
  { word, draw }: { word: string; draw: (below: number) => number },
): string {
  const characters = text.characters ?? 0;
  const words: string[] = [];
  let left = characters - [...text.written].length - 1 - [...word].length;
  while (left >= 2) {
    // The last word takes all that is left: a shorter rest than a letter and its space could not be filled.
    const length = left < 14 ? left - 1 : 5 + draw(4);
    words.push(Array.from({ length }, (_, index) => letter(index, draw)).join(''));
    left -= length + 1;
  }
  return [text.written, ...words, word].join(' ');
}

function letter(index: number, draw: (below: number) => number): string {
  const letters = index % 2 === 0 ? consonants : vowels;
  return letters.charAt(draw(letters.length));
}
