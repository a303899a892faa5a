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
  return wordsOf(text).find((word) => quitWords.has(word));
}

/** Most texts are ASCII, and a class of all letters takes longer to build than a dialogue to read. */
function wordsOf(text: string): readonly string[] {
  if (/^[\x20-\x7e]*$/u.test(text)) return text.toLowerCase().split(/[^a-z0-9+]+/u);
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}+]+/u);
}
