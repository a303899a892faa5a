import type { Escape } from '../../model/line-details.ts';

/**
 * The characters of a text that a line spells out, as `repr`, JSON or `inspect` writes a text in source code: each once,
 * in the order of the line, with the newline after it. Empty if the line does not spell out this text.
 */
export function escapesIn(text: string, line: string): readonly Escape[] {
  const units = unitsOf(line);
  const read = units.map(({ character }) => character).join('');
  const from = read.indexOf(text);
  if (from < 0) return [];
  let at = 0;
  const found = new Map<string, Escape>();
  for (const { character, written } of units) {
    const isAfter = at >= from + text.length;
    if (isAfter && (!/[\r\n]/.test(character) || written === character)) break;
    if (at >= from && written !== character && !found.has(character))
      found.set(character, { character, written });
    at += character.length;
  }
  return [...found.values()];
}

/** As `escapesIn`, for a text in pieces: each line spells out one of them, in quotation marks. Empty if the lines do not. */
export function escapesAcross(text: string, lines: readonly string[]): readonly Escape[] {
  const pieces = lines.map((line) => /^\W*?(['"])(.*)\1\W*$/.exec(line)?.[2]);
  return pieces.length > 1 && pieces.every((piece) => piece !== undefined)
    ? escapesIn(text, pieces.join(''))
    : [];
}

/** The characters of a line, each as it is meant and as it is written. */
function unitsOf(line: string): readonly Escape[] {
  const units: Escape[] = [];
  const bytes: { byte: number; written: string }[] = [];
  let from = 0;
  for (const match of line.matchAll(spelled)) {
    if (match.index > from) units.push(...readBytes(bytes), ...plain(line.slice(from, match.index)));
    from = match.index + match[0].length;
    const [written] = match;
    const { byte, octal, percent, decimal, letter = '', ...codes } = match.groups ?? {};
    const code = Object.values(codes).find((digits) => digits !== undefined);
    const value = Number.parseInt(byte ?? percent ?? octal ?? '', octal ? 8 : 16);
    if (value >= 0x80) {
      bytes.push({ byte: value, written });
      continue;
    }
    units.push(...readBytes(bytes));
    const number = Number.isNaN(value) ? Number.parseInt(code ?? decimal ?? '', decimal ? 10 : 16) : value;
    const character = Number.isNaN(number) ? (letters[letter] ?? letter) : characterOf(number);
    units.push({ character, written });
  }
  return [...units, ...readBytes(bytes), ...plain(line.slice(from))];
}

function plain(text: string): readonly Escape[] {
  return [...text].map((character) => ({ character, written: character }));
}

/** Empties the list: bytes of UTF-8 are read together; others are numbers of characters, as in Latin-1. */
function readBytes(bytes: { byte: number; written: string }[]): readonly Escape[] {
  const all = bytes.splice(0);
  const text = new TextDecoder().decode(Uint8Array.from(all, ({ byte }) => byte));
  if (text.includes('\ufffd'))
    return all.map(({ byte, written }) => ({ character: characterOf(byte), written }));
  let at = 0;
  return [...text].map((character) => {
    const { length } = new TextEncoder().encode(character);
    const written = all.slice(at, at + length).map((one) => one.written);
    at += length;
    return { character, written: written.join('') };
  });
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** As a backslash in source code, in a URL, in HTML. Half a character of JSON, `\ud83d\ude00`, stays half of one. */
const spelled =
  /\\(?:x(?:\{(?<braced>[\da-f]+)\}|(?<byte>[\da-f]{1,2}))|(?:u\{|N\{U\+)(?<named>[\da-f]+)\}|u(?<short>[\da-f]{4})|U(?<long>[\da-f]{8})|(?<octal>[0-7]{1,3})|(?<letter>[^\n]))|%(?<percent>[\da-f]{2})|&#x(?<hexadecimal>[\da-f]+);|&#(?<decimal>\d+);/giu;

const letters: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
