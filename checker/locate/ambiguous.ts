/** Words that stand before a call; any other word before a name makes it a definition: `def f(`, `static void f(`. */
const beforeCalls =
  /\b(return|else|do|await|throw|yield|raise|case|not|if|elif|for|while|until|with|assert|print|new)\b/;

/**
 * Whether a function is called from several lines of a program, so that the line in which it stands does not tell what
 * it is doing there: `read_line` of the keyboard and of the network. Read from the text, near enough: all that hangs on
 * it is whether the call is told too.
 */
export function isAmbiguous(name: string | undefined, lines: readonly string[]): boolean {
  if (name === undefined || !/^\w+$/.test(name)) return false;
  const call = new RegExp(`(?<!\\w)${name}\\s*\\(`);
  return lines.filter((line) => isCall(call.exec(line)?.index, line)).length > 1;
}

function isCall(at: number | undefined, line: string): boolean {
  if (at === undefined) return false;
  const before = line.slice(0, at);
  const isComment = /^\s*(#|\/\/|\*|\/\*)/.test(line);
  const isDefinition = /^\s*(?:[\w<>[\],.]+[\s*&]+)+$/.test(before) && !beforeCalls.test(before);
  return !isComment && !isDefinition;
}
