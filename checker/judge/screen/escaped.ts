/** The longest newline that is spelled out, in UTF-16 units: `\\u{a}`. */
export const longestSpelled = 12;

/**
 * Whether what follows a text on its line is a newline that is spelled out, as `repr`, JSON or a list writes it: `\n'`.
 * A letter after it makes it a word, such as a path.
 */
export function beginsWithSpelledNewline(rest: string): boolean {
  return spelled.test(rest);
}

/** As a backslash in source code, in a URL, in HTML. */
const spelled =
  /^(?:\\{1,4}(?:[nr]|x0[ad]|x\{0?[ad]\}|u000[ad]|u\{0*[ad]\}|01[25])|%0[ad]|&#(?:1[03]|x0?[ad]);)(?![\p{L}\p{N}])|^\\{1,4}r\\{1,4}n/iu;
