import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import type { ScreenLine } from '../screen/screen.ts';
import { linesSince, wantedBy } from './wanted.ts';

/** The text is there, or will be, spread over two or more lines: each piece stands at the end of its line, behind any prefix. */
export function lineSplit(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  if (!wanted) return undefined;
  const { said, actors, shower, speaker, from } = wanted;
  // Only what the checker cut itself is known to have been sent whole.
  const all = speaker.peer ? linesSince(failure.later.actors[shower.role].screen, from) : [];
  const pieces = [wanted.lines, all].map((lines) => splitIn(said, lines)).find((some) => some !== undefined);
  return pieces && findingOf(failure, { code: 'line-split', actors, text: said, pieces });
}

function splitIn(said: string, screen: readonly ScreenLine[]): readonly string[] | undefined {
  const lines = screen.map(({ text }) => text).filter((text) => text.trim() !== '');
  return piecesOf(said, lines, unspaced) ?? piecesOf(said, lines, unaccented);
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
