import type { Control } from './controls.ts';
import { createRows, heightInRows, type Rows } from './rows.ts';

/** What a person sees on a terminal while a program draws it again and again. */
export interface Picture {
  /** How often a text stands in the rows; undefined once the program has done what is not known here. */
  readonly count: (text: string) => number | undefined;
  /** Writes a text without a newline in it. */
  readonly write: (text: string) => void;
  readonly newline: () => void;
  readonly obey: (control: Control) => void;
}

/** A picture that shows the last of these lines. */
export function createPicture(lines: readonly string[]): Picture {
  let rows = createRows(lines);
  let behind = rows;
  let saved: RowAndColumn = [0, 0];
  let isKnown = true;

  function obey(control: Control): void {
    const place = placeAfter(control, rows);
    if (place) rows.moveTo(...place);
    else change(control);
  }

  function change({ name, numbers: [first = 0] }: Control): void {
    switch (name) {
      case 'J':
        // 3 erases what has scrolled out of sight.
        if (first < 3) rows.erase('screen', first);
        break;
      case 'L':
        rows.all.splice(rows.row, 0, ...Array<string>(timesOf(first)).fill(''));
        rows.all.splice(heightInRows);
        break;
      case 'M':
        rows.all.splice(rows.row, timesOf(first));
        break;
      case 'ESC 7':
      case 's':
        saved = [rows.row, rows.column];
        break;
      case 'ESC 8':
      case 'u':
        rows.moveTo(...saved);
        break;
      case 'ESC c':
        rows = createRows([]);
        break;
      case '?1049h':
      case '?1047h':
      case '?47h':
        behind = rows;
        rows = createRows([]);
        break;
      case '?1049l':
      case '?1047l':
      case '?47l':
        rows = behind;
        break;
      default:
        // A part of the screen that scrolls by itself.
        isKnown = false;
    }
  }

  return {
    obey,
    write: (text) => rows.write(text),
    newline: () => rows.moveTo(rows.row + 1, 0),
    count: (text) =>
      isKnown ? rows.all.reduce((sum, row) => sum + row.split(text).length - 1, 0) : undefined,
  };
}

/** A row and a column, from 0. */
type RowAndColumn = readonly [row: number, column: number];

/** Where the cursor stands after a control that moves it; undefined for one that does more. */
function placeAfter(
  { name, numbers: [first = 0, second = 1] }: Control,
  { row, column }: Rows,
): RowAndColumn | undefined {
  const times = timesOf(first);
  const below = Math.min(row + times, heightInRows - 1);
  const places: Readonly<Record<string, RowAndColumn>> = {
    A: [row - times, column],
    B: [below, column],
    E: [below, 0],
    F: [row - times, 0],
    H: [times - 1, second - 1],
    f: [times - 1, second - 1],
    d: [times - 1, column],
    'ESC D': [row + 1, column],
    'ESC E': [row + 1, 0],
  };
  return places[name];
}

/** A count that was left out is 1. */
function timesOf(number: number): number {
  return Math.min(Math.max(1, number), heightInRows);
}
