/** How invisible characters are drawn: as signs, or in ASCII as a programmer would write them. */
export interface Drawing {
  readonly ascii: boolean;
  /** Names the characters, for a reader who listens to the text; `ascii` then has no effect. */
  readonly plain?: boolean;
}

/** Control characters, format characters (some turn the direction of a text) and unusual spaces. */
export const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;

/** Spaces that are easy to miss: at either end, or several in a row. */
export const spaces = /^ +| +$| {2,}/g;

/**
 * Draws a text so that different texts look different: ⏎ for LF, ␍ for CR, · for spaces where they matter, ␛ for
 * escape. The result has no character that a terminal would obey.
 */
export function visible(text: string, { ascii }: Drawing): string {
  const dots = text.replace(spaces, (run) => (ascii ? '\\x20' : '·').repeat(run.length));
  return dots.replace(hidden, (character) => (ascii ? inAscii(character) : drawn(character)));
}

/** Characters that a terminal obeys instead of showing, or that begin a new line. */
const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

/** Makes a foreign name or command safe to print inside our sentence: on one line, with its spaces unchanged. */
export function tame(text: string, { ascii }: Drawing): string {
  return text.replace(obeyed, (character) => (ascii ? inAscii(character) : drawn(character)));
}

/** As `tame`, for a text that may have several lines. */
export function tameLines(text: string, drawing: Drawing): string {
  return text
    .split('\n')
    .map((line) => tame(line, drawing))
    .join('\n');
}

/** A program's own words, one string per line: layout is kept, and characters that a terminal would obey are drawn. */
export function printable(text: string, { ascii }: Drawing): readonly string[] {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.replace(/\t/g, '    '))
    .map((line) => line.replace(hidden, (character) => (ascii ? inAscii(character) : drawn(character))));
}

function drawn(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  switch (character) {
    case '\n':
      return '⏎';
    case '\t':
      return '⇥';
    case '\x7f':
      return '␡';
    default:
      return code < 0x20 ? String.fromCodePoint(0x2400 + code) : `‹${codePointOf(character)}›`;
  }
}

function inAscii(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };
  return named[character] ?? (code < 0x80 ? `\\x${hex(code).slice(-2)}` : `\\u{${hex(code)}}`);
}

/** A character's number as Unicode writes it: `U+202E`. */
export function codePointOf(character: string): string {
  return `U+${hex(character.codePointAt(0) ?? 0)}`;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
