/** The words that real programs take for "leave": counted in what students hand in. */
const quitWords: ReadonlySet<string> = new Set([
  'bye',
  'quit',
  'exit',
  'end',
  'fin',
  'stop',
  'arret',
  'q',
  'a+',
]);

/** The first word of a text that might end a program that reads it, without case and accents. */
export function findQuitWord(text: string): string | undefined {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}+]+/u).find((word) => quitWords.has(word));
}
