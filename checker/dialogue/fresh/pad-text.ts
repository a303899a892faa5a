import type { Text } from '../../model/dialogue.ts';

/** No word made of these by turns is one on which a program leaves (`fin` would need an f, `quit` a q). */
const consonants = 'bdgklmnprtvz';
const vowels = 'aeiou';

/**
 * Pads a text with words to exactly its number of characters, the fresh word at the very end. The words vary,
 * so that a piece that is missing, doubled or out of place is noticed.
 */
export function padText(
  text: Text,
  { word, draw }: { word: string; draw: (below: number) => number },
): string {
  const characters = text.characters ?? 0;
  const words: string[] = [];
  let left = characters - [...text.written].length - 1 - [...word].length;
  while (left >= 2) {
    // The last word takes what is left, for none may be shorter than a letter and its space.
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
