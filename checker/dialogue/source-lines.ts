/** A line of a dialogue's file that is neither blank nor a comment, cut after its first word. */
export interface DialogueLine {
  /** Counted from 1. */
  readonly line: number;
  readonly word: string;
  /** Trimmed; inner white space is as in the file, because a JSON string may hold it. */
  readonly rest: string;
}

/** The lines that are neither blank nor comments. LF or CRLF, tabs and a byte order mark make no difference. */
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

/** Trims spaces and tabs only: a text may begin with a no-break space. */
function trim(text: string): string {
  return text.replace(/^[ \t]+/u, '').replace(/(?<![ \t])[ \t]+$/u, '');
}
