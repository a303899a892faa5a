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
  /** Whether the place only draws again what had been shown: nobody sees the text more often than before. */
  readonly redrawn: boolean;
  /** Whether the newline of the text is spelled out after it, `\n`. */
  escaped: boolean;
  /** Whether the place is a part of a longer text of the dialogue. */
  inside: boolean;
  /** The index of the step that used up the place. */
  taken: number | undefined;
}

/** Whether the text stands there as it is: no part of a longer text, not as bytes, without its newline spelled out. */
export function isClean({ inside, quoted, escaped }: Sighting): boolean {
  return !inside && !quoted && !escaped;
}

/** The ending of a line: `none` while it is unfinished. */
type Ending = 'lf' | 'crlf' | 'none';

/** A line on a screen, or received by a peer on its end of the connection. */
export interface ScreenLine {
  text: string;
  ending: Ending;
  /** The index of the step that was under way when the line last grew. */
  step: number;
  /** How much of it stood there when Enter was pressed, or at rest: a prompt, in UTF-16 units. */
  prompt: number;
}
