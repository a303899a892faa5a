import type { Finding } from '../model/finding.ts';
import { findingOf } from './finding.ts';
import type { Failure } from './replay.ts';
import { wantedBy } from './wanted.ts';

/** The text is there, spread over two or more lines: each piece stands at the end of its line, behind any prefix. */
export function lineSplit(failure: Failure): Finding | undefined {
  const wanted = wantedBy(failure);
  if (!wanted) return undefined;
  const { said, actors } = wanted;
  const lines = wanted.lines.map(({ text }) => text).filter((text) => text.trim() !== '');
  const pieces = piecesOf(said, lines, unspaced) ?? piecesOf(said, lines, unaccented);
  return pieces && findingOf(failure, 'line-split', { actors, expected: said, actual: pieces.join('\n') });
}

function piecesOf(
  said: string,
  lines: readonly string[],
  fold: (text: string) => string,
): readonly string[] | undefined {
  const sought = fold(said);
  const pieces: string[] = [];
  let found = 0;
  for (const line of lines) {
    const length = overlap(fold(line), sought.slice(found));
    if (length === 0) continue;
    pieces.push(line);
    found += length;
    if (found === sought.length) return pieces.length > 1 ? pieces : undefined;
  }
  return undefined;
}

/** How many of the units at the end of a line are the beginning of what is sought. */
function overlap(line: string, sought: string): number {
  let length = Math.min(line.length, sought.length);
  while (length > 0 && !sought.startsWith(line.slice(line.length - length))) length--;
  return length;
}

/** A program that reads word by word loses the blanks between them. */
function unspaced(text: string): string {
  return text.replace(/[\s\0]/g, '');
}

/** A character cut in two comes out as anything but itself. */
function unaccented(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, '');
}
