import type { Call } from '../languages/row/call.ts';

/**
 * The line at which a call waits. Java reports a thread that has yet to enter what is `synchronized` at the first
 * statement inside, while what it waits for stands above: nothing comes between the word and that statement.
 */
export function declaredAt({ line, enters }: Call, lines: readonly string[]): number {
  if (!enters) return line;
  const found = lines
    .slice(0, line)
    .findLastIndex((text) => /^(?!\s*(?:\/?\*|\/\/)).*\bsynchronized\b/.test(text));
  return found < 0 ? line : found + 1;
}
