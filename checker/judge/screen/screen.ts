import { follow, type TrieNode } from './matcher.ts';

/** The ending of a line: `none` while it is unfinished. */
type Ending = 'lf' | 'crlf' | 'none';

/** A line on a screen, or received by a peer on its end of the connection. */
export interface ScreenLine {
  text: string;
  ending: Ending;
  /** The index of the step that was under way when the line last grew. */
  step: number;
}

/** A place on a screen where a text of the dialogue stands. Columns are in UTF-16 units. */
export interface Sighting {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly end: number;
  /** The indices of the event that completed the text, and of that event's step. */
  readonly event: number;
  readonly step: number;
  /** Whether the text stands in a bytes literal of Python, `b'…'`. */
  readonly quoted: boolean;
  /** Whether the place is a part of a longer text of the dialogue. */
  inside: boolean;
  /** The index of the step that used up the place. */
  taken: number | undefined;
}

/** The output of one actor (for a peer, what it received) in lines, with every text of the dialogue found in it. */
export interface Screen {
  readonly lines: readonly ScreenLine[];
  readonly sightings: readonly Sighting[];
  readonly byText: ReadonlyMap<string, readonly Sighting[]>;
  readonly add: (text: string, at: { readonly event: number; readonly step: number }) => void;
  /** Starts a new line, because the program was started again or Enter was pressed at its keyboard. */
  readonly breakLine: () => void;
}

/** An empty screen. The time to add text is linear in its length, in however many pieces it comes. */
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

/** Whether the text in front ends within a bytes literal that is still open. */
function isQuoted(front: string): boolean {
  const opening = Math.max(front.lastIndexOf("b'"), front.lastIndexOf('b"'));
  if (opening < 0 || /[\p{L}\p{N}]/u.test(front[opening - 1] ?? '')) return false;
  return !front.includes(front[opening + 1] ?? '', opening + 2);
}
