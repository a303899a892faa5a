import type { Moment } from '../moment.ts';
import type { ShownCell } from '../show.ts';

/** A run that is taken away: what a page draws of it, one moment after the other. */
export interface ReplayFile extends Pick<ShownCell, 'cell' | 'sources'> {
  readonly version: 1;
  /** What is played, for a pair that is none of the two by two; empty for those. */
  readonly title: string;
  /** At least one. */
  readonly moments: readonly Moment[];
}

/**
 * A replay as JSON that can stand in a `script` element: no text of a program can end the element, since every `<` is
 * written as an escape, and so are the two characters that JSON allows and older JavaScript takes for the end of a line.
 */
export function embedded(replay: ReplayFile): string {
  return JSON.stringify(replay).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
