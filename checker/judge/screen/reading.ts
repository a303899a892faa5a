import type { Screen } from './screen.ts';
import type { ScreenLine, Sighting } from './sighting.ts';
import { isClean } from './sighting.ts';

/** How exactly a line must show a text: somewhere in it, right before its newline, or alone before its newline. */
export type Fit = 'contained' | 'finished' | 'bare';

/** How far the dialogue has read a screen: each expectation uses up one place, and the next one searches after it. */
export interface Reading {
  /** The first place that meets an expectation. `fromStep`: the index of the earliest step in which it may appear. */
  readonly find: (text: string, fromStep: number, fit: Fit) => Sighting | undefined;
  /** Uses up a place for a step. */
  readonly take: (sighting: Sighting, step: number) => void;
  /** Whether a place comes after every place that was used up. */
  readonly isAhead: (sighting: Sighting) => boolean;
  /** The places that count (see `createReading`) and were not used up. */
  readonly loose: () => readonly Sighting[];
  /** The places used up so far, in the order of their steps. */
  readonly taken: readonly Sighting[];
}

/**
 * Reads a screen from its top. `counts` selects texts that must not appear unexpectedly. All searches of a dialogue
 * together are linear in the screen.
 */
export function createReading(screen: Screen, counts: (sighting: Sighting) => boolean): Reading {
  const passed = new Map<string, number>();
  const open = new Set<Sighting>();
  let seen = 0;
  const taken: Sighting[] = [];
  let line = 0;
  let column = 0;

  function isAhead(sighting: Sighting): boolean {
    return sighting.line > line || (sighting.line === line && sighting.column >= column);
  }

  function find(text: string, fromStep: number, fit: Fit): Sighting | undefined {
    if (text === '') return findBlank(fromStep, fit);
    const all = screen.byText.get(text) ?? [];
    for (let at = passed.get(text) ?? 0; at < all.length; at++) {
      const sighting = all[at];
      passed.set(text, at);
      if (!sighting || sighting.taken !== undefined || !isClean(sighting)) continue;
      if (sighting.step < fromStep || !isAhead(sighting)) continue;
      const answer = fits(sighting, screen.lines[sighting.line], fit);
      if (answer === 'yes') return sighting;
      if (answer === 'perhaps') return undefined;
    }
    return undefined;
  }

  /** An empty text is shown by a finished, empty line; with the fit `contained`, it is shown everywhere. */
  function findBlank(fromStep: number, fit: Fit): Sighting | undefined {
    const start = Math.max(column > 0 ? line + 1 : line, passed.get('') ?? 0);
    for (let at = start; at < screen.lines.length; at++) {
      const candidate = screen.lines[at];
      passed.set('', at);
      if (candidate?.text === '' && candidate.ending !== 'none' && candidate.step >= fromStep)
        return blank(at, fromStep);
    }
    return fit === 'contained' ? blank(line - 1, fromStep) : undefined;
  }

  function loose(): readonly Sighting[] {
    for (const sighting of screen.sightings.slice(seen)) if (counts(sighting)) open.add(sighting);
    seen = screen.sightings.length;
    for (const sighting of open) if (sighting.taken !== undefined || sighting.inside) open.delete(sighting);
    return [...open];
  }

  function take(sighting: Sighting, step: number): void {
    sighting.taken = step;
    taken.push(sighting);
    if (sighting.text === '') {
      if (sighting.line >= line) [line, column] = [sighting.line + 1, 0];
    } else [line, column] = [sighting.line, sighting.end];
  }

  return { find, take, isAhead, loose, taken };
}

function fits(sighting: Sighting, line: ScreenLine | undefined, fit: Fit): 'yes' | 'no' | 'perhaps' {
  if (fit === 'contained' || !line) return 'yes';
  const bare = fit === 'finished' || sighting.column === 0;
  const text = line.text.endsWith('\r') ? line.text.slice(0, -1) : line.text;
  if (!bare || sighting.end !== text.length) return 'no';
  return line.ending === 'none' ? 'perhaps' : 'yes';
}

function blank(line: number, step: number): Sighting {
  return {
    text: '',
    line,
    column: 0,
    end: 0,
    event: 0,
    step,
    quoted: false,
    redrawn: false,
    escaped: false,
    inside: false,
    taken: undefined,
  };
}
