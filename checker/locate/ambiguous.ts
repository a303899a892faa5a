/**
 * Words that may come before a call. Any other word before a name makes it a definition: `def f(`, `static void f(`.
 */
const beforeCalls =
  /\b(return|else|do|await|throw|yield|raise|case|not|if|elif|for|while|until|with|assert|print|new)\b/;

/**
 * Whether a function is called from several lines, so that its own line does not say what the program is doing:
 * `read_line` for the keyboard and for the network. Decided from the text, which is good enough, because it only
 * decides whether the call is reported too.
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
