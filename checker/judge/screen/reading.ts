import type { Screen, ScreenLine, Sighting } from './screen.ts';

/** How exactly a text must stand: anywhere in a line, right before its newline, or alone with its newline. */
export type Fit = 'contained' | 'finished' | 'bare';

/** How far the dialogue has read a screen: each expectation uses up one place, and the next one looks behind it. */
export interface Reading {
  /** The place that would meet an expectation. `fromStep`: the text was said no earlier than in this step. */
  readonly find: (text: string, fromStep: number, fit: Fit) => Sighting | undefined;
  /** Uses up a place for a step. */
  readonly take: (sighting: Sighting, step: number) => void;
  /** It stands behind everything that was used up. */
  readonly isAhead: (sighting: Sighting) => boolean;
  /** What counts and was not used up. */
  readonly loose: () => readonly Sighting[];
  readonly taken: readonly Sighting[];
}

/** Reads a screen from its top; `counts` says which texts may not stand there unasked. All the finds of a dialogue together cost time in proportion to the screen. */
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
      if (!sighting || sighting.taken !== undefined || sighting.inside || sighting.quoted) continue;
      if (sighting.step < fromStep || !isAhead(sighting)) continue;
      const answer = fits(sighting, screen.lines[sighting.line], fit);
      if (answer === 'yes') return sighting;
      if (answer === 'perhaps') return undefined;
    }
    return undefined;
  }

  /** An empty text is no text: only a line that is empty from end to end shows it, when exactness is asked for. */
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
    inside: false,
    taken: undefined,
  };
}
