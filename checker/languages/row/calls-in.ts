import type { Call } from './call.ts';

/** The places that a text names: each match of a global pattern has a file in its first group and a line in its second. */
export function callsIn(text: string, pattern: RegExp): readonly Call[] {
  return [...text.matchAll(pattern)].map(([, file = '', line]) => ({ file, line: Number(line) }));
}

/** What stands from the last match of a global pattern on: the last of several accounts. The whole text without a match. */
export function lastAccount(text: string, pattern: RegExp): string {
  return text.slice([...text.matchAll(pattern)].at(-1)?.index ?? 0);
}
