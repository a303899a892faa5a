/** The words on which students' programs quit, as counted in hand-ins. */
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

/** The first word of a text on which a program may quit; case and accents do not matter. */
export function findQuitWord(text: string): string | undefined {
  return wordsOf(text).find((word) => quitWords.has(word));
}

/**
 * The words of a text. ASCII has its own path: the regular expression with all letters takes longer to build than a
 * dialogue to read.
 */
function wordsOf(text: string): readonly string[] {
  if (/^[\x20-\x7e]*$/u.test(text)) return text.toLowerCase().split(/[^a-z0-9+]+/u);
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}+]+/u);
}
