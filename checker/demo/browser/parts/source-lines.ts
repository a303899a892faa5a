/** A line of a source, with the step of the sheet that its comment names. */
export interface ListedLine {
  readonly number: number;
  /** The line without that comment. */
  readonly code: string;
  /** The number before the comment, from `# 3) wait for a line`: 3. */
  readonly step: string | undefined;
  readonly note: string | undefined;
}

const stepComment = /^(?<code>.*?)\s*(?:#|\/\/|\/\*)\s*(?<step>\d+)\)\s*(?<note>.*?)\s*(?:\*\/)?$/;

/**
 * The lines of a source. On a projector a line and its comment do not fit side by side: the step's number goes into the
 * margin, its words below the source when the program stands there.
 */
export function linesOf(text: string): readonly ListedLine[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => {
      const { code, step, note } = stepComment.exec(line)?.groups ?? {};
      return { number: index + 1, code: code ?? line, step, note };
    });
}

/** What a line does, for where there is room for little: the first call in it, or else all of it but its comment. */
export function bareCode({ code }: ListedLine): string {
  const bare = code.replace(/\s+(?:#|\/\/|\/\*) .*$/, '').trim();
  const begin = /[\w.]+\((?=.*\))/.exec(
    bare.replace(/^(?:if|while|for) \(/, (word) => ' '.repeat(word.length)),
  );
  return begin ? callAt(bare, begin.index) : bare;
}

/** A call from its name to the parenthesis that ends it. */
function callAt(code: string, start: number): string {
  let depth = 0;
  for (let at = start; at < code.length; at += 1) {
    if (code[at] === '(') depth += 1;
    if (code[at] === ')') depth -= 1;
    if (code[at] === ')' && depth === 0) return code.slice(start, at + 1);
  }
  return code.slice(start);
}
