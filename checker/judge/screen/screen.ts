import { follow, type TrieNode } from './matcher.ts';

/** How a line ends: `none` while it is unfinished. */
type Ending = 'lf' | 'crlf' | 'none';

/** A line on a screen, or on the peer's end of the connection. */
export interface ScreenLine {
  text: string;
  ending: Ending;
  /** The step under way when it last grew. */
  step: number;
}

/** A text of the dialogue as it stands on a screen. */
export interface Sighting {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly end: number;
  /** The event, and its step, that completed it. */
  readonly event: number;
  readonly step: number;
  /** Within Python's way of writing bytes, `b'…'`. */
  readonly quoted: boolean;
  /** A part of a longer text of the dialogue. */
  inside: boolean;
  /** The step that used it up. */
  taken: number | undefined;
}

/** All that one actor has shown (or the peer received), in lines, with every text of the dialogue found in it. */
export interface Screen {
  readonly lines: readonly ScreenLine[];
  readonly sightings: readonly Sighting[];
  readonly byText: ReadonlyMap<string, readonly Sighting[]>;
  readonly add: (text: string, at: { readonly event: number; readonly step: number }) => void;
  /** What comes now stands on a line of its own: the program was started anew, or somebody pressed Enter in front of it. */
  readonly breakLine: () => void;
}

/** An empty screen. Feeding it costs time in proportion to the text, however it is cut. */
export function createScreen(root: TrieNode): Screen {
  const lines: ScreenLine[] = [];
  const sightings: Sighting[] = [];
  const byText = new Map<string, Sighting[]>();
  let open: ScreenLine | undefined;
  let trail = root;

  function grow(text: string, at: { readonly event: number; readonly step: number }): void {
    if (!open) {
      open = { text: '', ending: 'none', step: at.step };
      lines.push(open);
      trail = root;
    }
    const start = open.text.length;
    open.text += text;
    open.step = at.step;
    for (let offset = 0; offset < text.length; offset++) {
      trail = follow(root, trail, text.charCodeAt(offset));
      if (trail.found !== undefined) see(trail.found, start + offset + 1, at);
    }
  }

  function see(text: string, end: number, at: { readonly event: number; readonly step: number }): void {
    const [line, column] = [lines.length - 1, end - text.length];
    for (let index = sightings.length - 1; index >= 0; index--) {
      const earlier = sightings[index];
      if (!earlier || earlier.line !== line || earlier.end <= column) break;
      if (earlier.text === text) return;
      if (earlier.column >= column) earlier.inside = true;
    }
    const { event, step } = at;
    const quoted = isQuoted(lines[line]?.text.slice(Math.max(0, column - 256), column) ?? '');
    const sighting = { text, line, column, end, event, step, quoted, inside: false, taken: undefined };
    sightings.push(sighting);
    const same = byText.get(text);
    if (same) same.push(sighting);
    else byText.set(text, [sighting]);
  }

  function add(text: string, at: { readonly event: number; readonly step: number }): void {
    let from = 0;
    for (let lf = text.indexOf('\n'); lf >= 0; lf = text.indexOf('\n', from)) {
      grow(text.slice(from, lf), at);
      if (open) finish(open);
      open = undefined;
      from = lf + 1;
    }
    if (from < text.length) grow(text.slice(from), at);
  }

  function breakLine(): void {
    open = undefined;
  }

  return { lines, sightings, byText, add, breakLine };
}

function finish(line: ScreenLine): void {
  line.ending = line.text.endsWith('\r') ? 'crlf' : 'lf';
  if (line.ending === 'crlf') line.text = line.text.slice(0, -1);
}

/** What stands right in front ends within a bytes literal that has been opened and not closed. */
function isQuoted(front: string): boolean {
  const opening = Math.max(front.lastIndexOf("b'"), front.lastIndexOf('b"'));
  if (opening < 0 || /[\p{L}\p{N}]/u.test(front[opening - 1] ?? '')) return false;
  return !front.includes(front[opening + 1] ?? '', opening + 2);
}
