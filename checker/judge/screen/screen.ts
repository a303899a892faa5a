import { cutAtControls } from './controls.ts';
import { follow, type TrieNode } from './matcher.ts';
import { createRedrawing } from './redrawing.ts';
import { heightInRows } from './rows.ts';
import type { ScreenLine, Sighting } from './sighting.ts';
import { createSightings } from './sightings.ts';

/** The index of an event, and that of its step. */
type OutputMoment = Pick<Sighting, 'event' | 'step'>;

/** The output of one actor (for a peer, what it received) in lines, with every text of the dialogue found in it. */
export interface Screen {
  readonly lines: readonly ScreenLine[];
  readonly sightings: readonly Sighting[];
  readonly byText: ReadonlyMap<string, readonly Sighting[]>;
  readonly add: (text: string, at: OutputMoment) => void;
  /** Records what stands on the line under way when the programs are at rest: it is a prompt. */
  readonly pause: () => void;
  /** Starts a new line, because the program was started again or Enter was pressed at its keyboard. */
  readonly breakLine: () => void;
}

/** An empty screen. The time to add text is linear in its length, in however many pieces it comes. */
export function createScreen(root: TrieNode): Screen {
  const lines: ScreenLine[] = [];
  const sightings = createSightings(lines);
  let open: ScreenLine | undefined;
  let trail = root;
  /** The beginning of a control sequence that is not complete yet. */
  let unread = '';
  const redrawing = createRedrawing(() => {
    const texts = lines.slice(-heightInRows).map(({ text }) => text);
    return open ? texts : [...texts, ''];
  });

  function grow(text: string, { event, step }: OutputMoment): void {
    if (!open) {
      open = { text: '', ending: 'none', step, prompt: 0 };
      lines.push(open);
      trail = root;
    }
    const line = open;
    const { length } = line.text;
    line.step = step;
    let from = 0;
    const write = (to: number) => {
      const piece = text.slice(from, to);
      redrawing.write(piece);
      line.text += piece;
      from = to;
    };
    for (let offset = 0; offset < text.length; offset++) {
      trail = follow(root, trail, text.charCodeAt(offset));
      if (trail.found === undefined) continue;
      write(offset + 1);
      const redrawn = redrawing.isAgain(trail.found);
      sightings.add({ text: trail.found, end: line.text.length, event, step, redrawn });
    }
    write(text.length);
    sightings.lookBack(length, 'unfinished');
  }

  function addPlain(text: string, at: OutputMoment): void {
    let from = 0;
    for (let lf = text.indexOf('\n'); lf >= 0; lf = text.indexOf('\n', from)) {
      grow(text.slice(from, lf), at);
      redrawing.newline();
      finish();
      from = lf + 1;
    }
    if (from < text.length) grow(text.slice(from), at);
  }

  function finish(): void {
    if (!open) return;
    open.ending = open.text.endsWith('\r') ? 'crlf' : 'lf';
    if (open.ending === 'crlf') open.text = open.text.slice(0, -1);
    sightings.lookBack(open.text.length, 'finished');
    open = undefined;
  }

  function add(text: string, at: OutputMoment): void {
    const { pieces, rest } = cutAtControls(unread + text);
    unread = rest;
    for (const piece of pieces) {
      if ('text' in piece) addPlain(piece.text, at);
      else {
        redrawing.obey(piece.control);
        finish();
      }
    }
  }

  function pause(): void {
    if (open) open.prompt = open.text.length;
  }

  function breakLine(): void {
    pause();
    redrawing.newline();
    open = undefined;
  }

  return { lines, sightings: sightings.all, byText: sightings.byText, add, pause, breakLine };
}
