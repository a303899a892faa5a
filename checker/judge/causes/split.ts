import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { standingOf } from '../history/rest.ts';
import { waitsOnlyFor } from '../history/turns.ts';
import type { ScreenLine } from '../screen/sighting.ts';
import { isSentWhole, sentSinceSaid } from '../wanted/sent.ts';
import { linesSince, type Wanted, wantedBy } from '../wanted/wanted.ts';

/** The text is shown in pieces on two or more lines. Each piece stands at the end of its line, after any prefix. */
export function lineSplit(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  if (!wanted) return undefined;
  const { said, actors, shower, speaker, from } = wanted;
  const sent = sentInLines(failure, wanted);
  if (sent)
    return findingOf(failure, {
      code: 'line-split',
      actors: [speaker.role],
      text: said,
      pieces: sent,
      seen: 'on the wire',
    });
  // Lines that came after the failure count only if the whole text is known to have been sent.
  const isSent = speaker.peer || isSentWhole(failure, wanted);
  const all = isSent ? linesSince(failure.later.actors[shower.role].screen, from) : [];
  const pieces =
    [wanted.lines, all].map((lines) => splitIn(said, lines)).find((some) => some !== undefined) ??
    (isSent ? beginningIn(failure, wanted) : undefined);
  const blamed = speaker.peer || !isSent ? actors : [shower.role];
  return pieces && findingOf(failure, { code: 'line-split', actors: blamed, text: said, pieces });
}

/** The lines as which a program sent one line that was typed, each with a newline of its own. */
function sentInLines(failure: StepFailure, wanted: Wanted): readonly string[] | undefined {
  const { said, speaker } = wanted;
  if (!failure.wired || speaker.peer || isSentWhole(failure, wanted)) return undefined;
  const lines = sentSinceSaid(failure, wanted).split('\n').slice(0, -1);
  return piecesOf(
    said,
    lines.filter((line) => line.trim() !== ''),
    unspaced,
  );
}

/** The beginning of the text that ends the last line of the screen, while its rest stays where it was. */
function beginningIn(
  failure: StepFailure,
  { said, shower, speaker, lines }: Wanted,
): readonly string[] | undefined {
  const standing = standingOf(failure.rest, shower.role);
  if (shower.peer || !standing?.alive || waitsOnlyFor(failure.rest, shower.role, speaker.role))
    return undefined;
  const last = lines.findLast(({ text }) => text.trim() !== '')?.text ?? '';
  const length = overlap(last, said);
  const least = standing.unread === undefined ? leastPiece : 1;
  return length >= least && length < said.length ? [last.slice(last.length - length)] : undefined;
}

/** In UTF-16 units. A shorter piece may be the end of a prompt, unless the rest is seen to wait in the socket. */
const leastPiece = 3;

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

/** The length, in UTF-16 units, of the longest end of `line` with which `sought` begins. */
function overlap(line: string, sought: string): number {
  let length = Math.min(line.length, sought.length);
  while (length > 0 && !sought.startsWith(line.slice(line.length - length))) length--;
  return length;
}

/** The text without blanks and NUL: a program that reads word by word loses the blanks. */
function unspaced(text: string): string {
  return text.replace(/[\s\0]/g, '');
}

/** The text without accented letters: one whose UTF-8 was cut in two is shown as other characters. */
function unaccented(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, '');
}
