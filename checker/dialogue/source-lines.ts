/** A line of a dialogue's file that is neither blank nor a comment, cut behind its first word. */
export interface DialogueLine {
  /** Counted from 1. */
  readonly line: number;
  readonly word: string;
  /** Trimmed; white space inside is as in the file, for a JSON string may hold it. */
  readonly rest: string;
}

/** The lines that say something, whatever editor wrote them: LF or CRLF, a byte order mark, tabs. */
export function sourceLines(source: string): readonly DialogueLine[] {
  return source
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .map((text, index) => ({ text: trim(text), line: index + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'))
    .map(({ text, line }) => {
      const [word = ''] = text.split(/[ \t]/u, 1);
      return { line, word, rest: trim(text.slice(word.length)) };
    });
}

/** Space and tab only: a text may well begin with a space that does not break. */
function trim(text: string): string {
  return text.replace(/^[ \t]+/u, '').replace(/(?<![ \t])[ \t]+$/u, '');
}
