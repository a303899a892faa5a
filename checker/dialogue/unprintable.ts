/**
 * What neither a screen nor a socket shows faithfully: control characters, line and paragraph separators, halves
 * of surrogate pairs, and the mark left by bytes that are not UTF-8.
 */
const pattern = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFFFD]/u;

/** Says what cannot be shown in these words and how to fix it, or undefined when all is well. */
export function findUnprintable(words: string): string | undefined {
  const found = pattern.exec(words)?.[0];
  if (found === undefined) return undefined;
  if (found === '\uFFFD') return 'a character cannot be read: save the file as UTF-8';
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `a control character (U+${code}): remove it, since a line is made of visible characters`;
}
