import type { Call } from './call.ts';

/**
 * Finds the places that a text names. Each match of the global pattern has a file in its first group, a line in its
 * second.
 */
export function callsIn(text: string, pattern: RegExp): readonly Call[] {
  return [...text.matchAll(pattern)].map(([, file = '', line]) => ({ file, line: Number(line) }));
}

/**
 * The text from the last match of a global pattern on: the last of several stack traces. Without a match, the whole
 * text.
 */
export function lastAccount(text: string, pattern: RegExp): string {
  return text.slice([...text.matchAll(pattern)].at(-1)?.index ?? 0);
}
