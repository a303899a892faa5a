/**
 * Characters that a screen or a socket does not carry faithfully: control characters, line and paragraph separators,
 * lone surrogates, and U+FFFD, which replaces bytes that are not UTF-8.
 */
const pattern = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFFFD]/u;

/** Says which character of the words cannot be shown and how to fix it; undefined if there is none. */
export function findUnprintable(words: string): string | undefined {
  const found = pattern.exec(words)?.[0];
  if (found === undefined) return undefined;
  if (found === '\uFFFD') return 'a character cannot be read: save the file as UTF-8';
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `a control character (U+${code}): remove it, since a line is made of visible characters`;
}
