import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { isShown, lineOf, timesSaid, timesShown } from '../history/tally.ts';
import type { ScreenLine, Sighting } from '../screen/sighting.ts';
import { placesOf, type Wanted, wantedBy } from '../wanted/wanted.ts';
import { alteredLine } from './altered.ts';
import { escapesAcross, escapesIn } from './escapes.ts';

/** The screen shows the text as Python prints bytes, `b'…'`, or as Node prints them, `<Buffer 62 6f>`. */
export function bytesShown(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  const escaped = wanted && asPythonBytes(wanted.said);
  if (!wanted || !escaped) return undefined;
  const line =
    wanted.lines.find(
      ({ text }) =>
        (text.includes(escaped) && /\bb['"]/.test(text)) ||
        text.includes(`<Buffer ${asNodeBytes(wanted.said)}`),
    ) ?? bytesInPieces(wanted, escaped);
  if (!line) return undefined;
  const { said, actors } = wanted;
  return findingOf(failure, { code: 'bytes-shown', actors, text: said, shown: line.text });
}

/** The first of the lines that show the pieces of a text as bytes, each by itself. */
function bytesInPieces({ lines, said }: Wanted, escaped: string): ScreenLine | undefined {
  const spelled = [
    { pattern: /<Buffer ([\da-f ]+)>/, sought: asNodeBytes(said), between: ' ' },
    { pattern: /\bb(?:'([^']*)'|"([^"]*)")/, sought: escaped, between: '' },
  ];
  for (const { pattern, sought, between } of spelled) {
    const pieces = lines.flatMap((line) => {
      const [found, single, double = ''] = pattern.exec(line.text) ?? [];
      return found === undefined ? [] : [{ line, text: single ?? double }];
    });
    const whole = pieces.map(({ text }) => text).join(between);
    if (whole.includes(sought)) return pieces[0]?.line;
  }
  return undefined;
}

/** The text came, but less exactly than the step asks: without its newline, or with more on its line. */
export function unfinished(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  if (!wanted || wanted.said === '') return undefined;
  const { said, shower, speaker, actors } = wanted;
  const place = placesOf(wanted).find(
    (sighting) => sighting.taken === undefined && shower.reading.isAhead(sighting),
  );
  const line = place && shower.screen.lines[place.line];
  if (!line) return undefined;
  const remainder = line.text.slice(place.end);
  const glued = [...failure.history.texts.says[speaker.role].keys()].some(
    (text) => text && remainder.startsWith(text),
  );
  const bare = failure.step.verb === 'receives line' ? remainder === '' || glued : line.text === said;
  const blamed = shower.peer ? [speaker.role] : actors;
  const shown = line.ending === 'none' ? line.text : `${line.text}\n`;
  return findingOf(failure, {
    actors: blamed,
    ...(bare
      ? { code: 'no-newline', text: said, shown }
      : { code: 'line-altered', text: `${said}\n`, shown }),
  });
}

/** The text stands on the screen above a text that the dialogue expects before it. */
export function outOfTurn(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  const place = wanted && placesOf(wanted).find((sighting) => sighting.taken === undefined);
  if (!wanted || !place) return undefined;
  const { actors, said, shower } = wanted;
  const shown = lineOf(failure.history, shower.role, place);
  return findingOf(failure, { code: 'line-out-of-turn', actors, seen: 'on the screen', text: said, shown });
}

/**
 * A line on the screen shows the text changed. Lines with other texts of the dialogue are
 * excluded, unless they spell out the newline that stands after this one. Of an empty line, what is
 * left is the zero bytes that came with it.
 */
export function lineAltered(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  if (!wanted) return undefined;
  const { lines, said, shower, text, actors } = wanted;
  const others = linesWithOthers(shower.screen.sightings, said);
  const offset = shower.screen.lines.length - lines.length;
  const candidates = lines.filter((_, index) => !others.has(offset + index));
  const spelled = lines.find((each) => escapesIn(said, each.text).length > 0);
  const across = escapesAcross(
    said,
    candidates.map((each) => each.text),
  );
  const place =
    spelled ??
    (across.length > 0 ? candidates[0] : undefined) ??
    alteredLine(text, candidates) ??
    (said === '' ? candidates.find((each) => each.text.includes('\0')) : undefined);
  if (!place) return undefined;
  const escapes = spelled ? escapesIn(said, spelled.text) : across;
  return findingOf(failure, {
    code: 'line-altered',
    actors,
    text: said,
    shown: place.text,
    ...(escapes.length > 0 && { escapes }),
  });
}

/** An earlier text came again instead of the text that is wanted. */
export function repeatedInstead(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  if (!wanted) return undefined;
  const { shower, from, said, actors } = wanted;
  const again = shower.reading.loose().find((seen) => {
    const times = timesSaid(failure.history, shower.role, seen, failure.index + 1);
    const isOther = seen.text !== said && seen.step >= from && isShown(failure.history, shower.role, seen);
    return isOther && timesShown(failure.history, shower.role, seen) > times;
  });
  if (!again) return undefined;
  const shown = lineOf(failure.history, shower.role, again);
  return findingOf(failure, { code: 'line-repeated', actors, text: said, shown });
}

function linesWithOthers(sightings: readonly Sighting[], said: string): ReadonlySet<number> {
  return new Set(sightings.filter(({ text, inside }) => text !== said && !inside).map(({ line }) => line));
}

/** How `print(bytes)` writes a text: its UTF-8, every byte that is not printable ASCII as `\xNN`. */
function asPythonBytes(text: string): string {
  const units = [...new TextEncoder().encode(text)].map((byte) => {
    if (byte === 0x5c) return '\\\\';
    if (byte === 0x09) return '\\t';
    return byte >= 0x20 && byte < 0x7f
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).padStart(2, '0')}`;
  });
  return units.join('');
}

/** The hexadecimal bytes in the output of `console.log(buffer)`, which shows 50 bytes at most. */
function asNodeBytes(text: string): string {
  const bytes = [...new TextEncoder().encode(text)].slice(0, 50);
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
