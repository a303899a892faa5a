import { beginsWithSpelledNewline, longestSpelled } from './escaped.ts';
import type { ScreenLine, Sighting } from './sighting.ts';

/** A text that has just been completed on the last line of a screen. */
type FoundText = Pick<Sighting, 'text' | 'end' | 'event' | 'step' | 'redrawn'>;

/** The places of all texts on a screen, in the order in which they were completed. */
export interface Sightings {
  readonly all: readonly Sighting[];
  readonly byText: ReadonlyMap<string, readonly Sighting[]>;
  readonly add: (found: FoundText) => void;
  /** Looks at what has come after the texts of the last line since it had `length` units: it may change what they are. */
  readonly lookBack: (length: number, state: 'finished' | 'unfinished') => void;
}

/** No places yet on these lines, to which more are added. */
export function createSightings(lines: readonly ScreenLine[]): Sightings {
  const all: Sighting[] = [];
  const byText = new Map<string, Sighting[]>();

  function add({ text, end, ...at }: FoundText): void {
    const [line, column] = [lines.length - 1, end - text.length];
    for (let index = all.length - 1; index >= 0; index--) {
      const earlier = all[index];
      if (!earlier || earlier.line !== line || earlier.end <= column) break;
      if (earlier.text === text) return;
      if (earlier.column >= column) earlier.inside = true;
    }
    const quoted = isQuoted(lines[line]?.text.slice(Math.max(0, column - 256), column) ?? '');
    const state = { quoted, escaped: false, inside: false, taken: undefined };
    const sighting: Sighting = { text, line, column, end, ...at, ...state };
    all.push(sighting);
    const same = byText.get(text);
    if (same) same.push(sighting);
    else byText.set(text, [sighting]);
  }

  function lookBack(length: number, state: 'finished' | 'unfinished'): void {
    const text = lines.at(-1)?.text ?? '';
    for (let index = all.length - 1; index >= 0; index--) {
      const seen = all[index];
      if (!seen || seen.line !== lines.length - 1 || seen.end < length - longestSpelled) return;
      const rest = text.slice(seen.end, seen.end + longestSpelled);
      // Lua's %q ends the line with a backslash.
      seen.escaped ||= beginsWithSpelledNewline(rest) || (state === 'finished' && rest === '\\');
    }
  }

  return { all, byText, add, lookBack };
}

/** Whether the text in front ends within a bytes literal that is still open. */
function isQuoted(front: string): boolean {
  const opening = Math.max(front.lastIndexOf("b'"), front.lastIndexOf('b"'));
  if (opening < 0 || /[\p{L}\p{N}]/u.test(front[opening - 1] ?? '')) return false;
  return !front.includes(front[opening + 1] ?? '', opening + 2);
}
