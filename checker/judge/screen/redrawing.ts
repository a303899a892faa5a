import type { Control } from './controls.ts';
import { createPicture, type Picture } from './picture.ts';
import { heightInRows } from './rows.ts';

/** Tells a text that is drawn again, over the old one or on a cleared screen, from a text that is shown twice. */
export interface Redrawing {
  /** Takes a part of the current line, as it is written. */
  readonly write: (text: string) => void;
  readonly newline: () => void;
  readonly obey: (control: Control) => void;
  /** Whether a person sees the text, which has just been written, no more often than before. */
  readonly isAgain: (text: string) => boolean;
}

/**
 * Follows what a person sees. There is no picture before a program first goes back on its screen: until then, each text
 * that is written is seen. `linesSoFar` gives the lines, with the current one last.
 */
export function createRedrawing(linesSoFar: () => readonly string[]): Redrawing {
  const most = new Map<string, number>();
  let picture: Picture | undefined;
  let empty = 0;
  let isEmpty = true;

  function begin(): Picture {
    picture ??= createPicture(linesSoFar().slice(-heightInRows));
    return picture;
  }

  return {
    obey: (control) => begin().obey(control),
    write(text) {
      // A carriage return before a newline goes back for nothing.
      if (picture || /[\b]|\r./.test(text)) begin().write(text);
      if (text !== '') isEmpty = false;
    },
    newline() {
      picture?.newline();
      empty = isEmpty ? empty + 1 : 0;
      isEmpty = true;
      // As many empty lines as the screen has rows clear it too.
      if (empty === heightInRows) begin();
    },
    isAgain(text) {
      const before = most.get(text) ?? 0;
      const now = picture ? (picture.count(text) ?? before) : before + 1;
      if (now <= before && before > 0) return true;
      most.set(text, Math.max(1, now));
      return false;
    },
  };
}
