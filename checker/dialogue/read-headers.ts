import type { Dialogue, Level } from '../model/dialogue.ts';
import type { DialogueProblem } from './dialogue-error.ts';
import { Mistake, quote } from './mistake.ts';
import { didYouMean, nearest } from './nearest.ts';
import { readCast } from './read-cast.ts';
import type { DialogueLine } from './source-lines.ts';
import { findUnprintable } from './unprintable.ts';

/** The headers in the order in which they are printed, each with an example for the message that it is missing. */
const headers = {
  title: 'three rounds, in order',
  'title.fr': "trois tours, dans l'ordre",
  level: 'required',
  points: '4',
  cast: 'server=student client=peer',
} as const;

/** The names of the headers, in the order in which they are printed. */
export type HeaderName = keyof typeof headers;
export const headerNames = Object.keys(headers) as readonly HeaderName[];

/** The values of the headers. A field is missing if its header is missing or cannot be read. */
export type Headers = Partial<Pick<Dialogue, 'title' | 'level' | 'points' | 'cast'>>;

/** Reads the header lines; `report` is called with each problem. */
export function readHeaders(
  lines: readonly DialogueLine[],
  report: (problem: DialogueProblem) => void,
): Headers {
  const values = new Map<HeaderName, DialogueLine>();
  for (const line of lines) {
    const name = headerNames.find((candidate) => candidate === line.word);
    if (name === undefined) continue;
    const earlier = values.get(name);
    if (earlier) {
      const message = `the header "${name}" is already in line ${earlier.line}: keep one of the two`;
      report({ line: line.line, message });
    } else values.set(name, line);
  }

  function read<T>(name: HeaderName, reader: (value: string) => T): T | undefined {
    const found = values.get(name);
    // A misspelt header was reported with its line: it is not reported as missing too.
    if (!found && lines.some(({ word }) => nearest(word, headerNames) === name)) return undefined;
    try {
      if (found?.rest) return reader(found.rest);
      throw new Mistake(
        `the header "${name}" ${found ? 'is empty' : 'is missing'}: write "${name} ${headers[name]}"`,
      );
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      report({ line: found?.line ?? 1, message: error.message });
      return undefined;
    }
  }

  const en = read('title', readTitle);
  const fr = read('title.fr', readTitle);
  const level = read('level', readLevel);
  const points = read('points', readPoints);
  const cast = read('cast', readCast);
  return {
    ...(en !== undefined && fr !== undefined && { title: { en, fr } }),
    ...(level !== undefined && { level }),
    ...(points !== undefined && { points }),
    ...(cast !== undefined && { cast }),
  };
}

function readTitle(value: string): string {
  const title = value.replaceAll(/[ \t]+/gu, ' ');
  const problem = findUnprintable(title);
  if (problem !== undefined) throw new Mistake(problem);
  return title;
}

function readLevel(value: string): Level {
  if (value === 'required' || value === 'robust') return value;
  const meant = didYouMean(value, ['required', 'robust']);
  throw new Mistake(`unknown level ${quote(value)}${meant || ': choose from required, robust'}`);
}

function readPoints(value: string): number {
  if (/^\d{1,4}$/u.test(value)) return Number(value);
  throw new Mistake(`${quote(value)} points: write a whole number from 0 to 9999`);
}
