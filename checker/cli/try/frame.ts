import type { Role } from '../../model/actor.ts';
import type { Paint } from '../../report/text/paint.ts';
import { shorten } from '../../report/text/shorten.ts';
import { pad, wrap } from '../../report/text/wrap.ts';
import { type CursorPlace, type Pane, paneLines } from './pane.ts';

/** The contents of the terminal in `try`. */
export interface View {
  readonly title: string;
  readonly panes: Readonly<Record<Role, Pane>>;
  /** The side whose keyboard the person types on. */
  readonly active: Role;
  /** Shown below the panes, if defined. */
  readonly message: string | undefined;
  /** One hint for each key. */
  readonly hints: readonly string[];
}

/** The size and style of the terminal. */
export interface FrameOptions {
  readonly columns: number;
  readonly rows: number;
  readonly paint: Paint;
  readonly ascii: boolean;
}

/** The lines to draw, at most the terminal's rows and columns, and the cursor's place, counted from 0. */
export interface ScreenFrame {
  readonly lines: readonly string[];
  readonly cursor: CursorPlace;
}

/** With at least this many columns, the panes are side by side. */
const sideBySideFrom = 60;

/** If a pane would have fewer rows than this, the hints are dropped, and all but the first line of the message. */
const fewRows = 6;

/** Lays the view out for a terminal. */
export function frameOf(view: View, screen: FrameOptions): ScreenFrame {
  const { columns, rows, paint, ascii } = screen;
  const { title, message, hints } = view;
  const beside = columns >= sideBySideFrom;
  const above = [paint.bold(shorten(title, columns))];
  const said =
    message === undefined ? [] : wrap(message, columns).map((line) => paint.bold(paint.yellow(line)));
  const all = [...said, ...hintLines(hints, { columns, ascii }).map(paint.dim)];
  const isTight = (rows - above.length - all.length) / (beside ? 1 : 2) < fewRows;
  const below = isTight ? said.slice(0, 1) : all;
  const space = Math.max(2, rows - above.length - below.length);
  const middle = beside ? side(view, screen, space) : stacked(view, screen, space);
  const lines = [...above, ...middle.lines, ...below].slice(0, rows);
  const { row, column } = middle.cursor;
  return {
    lines,
    cursor: { row: Math.min(row + above.length, rows - 1), column: Math.min(column, columns - 1) },
  };
}

function side({ panes, active }: View, { columns, paint, ascii }: FrameOptions, height: number): ScreenFrame {
  const bar = ascii ? ' | ' : ' │ ';
  const left = Math.floor((columns - bar.length) / 2);
  const right = columns - bar.length - left;
  const drawing = { paint, ascii, height };
  const server = paneLines(panes.server, { ...drawing, width: left, active: active === 'server' });
  const client = paneLines(panes.client, { ...drawing, width: right, active: active === 'client' });
  const lines = server.lines.map(
    (line, row) => `${pad(line, left)}${paint.dim(bar)}${client.lines[row] ?? ''}`,
  );
  const cursor =
    active === 'server'
      ? server.cursor
      : { row: client.cursor.row, column: client.cursor.column + left + bar.length };
  return { lines, cursor };
}

function stacked(
  { panes, active }: View,
  { columns, paint, ascii }: FrameOptions,
  height: number,
): ScreenFrame {
  const first = Math.ceil((height - 1) / 2);
  const drawing = { paint, ascii, width: columns };
  const server = paneLines(panes.server, { ...drawing, height: first, active: active === 'server' });
  const rest = height - 1 - first;
  const client = paneLines(panes.client, { ...drawing, height: rest, active: active === 'client' });
  const rule = paint.dim((ascii ? '-' : '─').repeat(columns));
  const cursor =
    active === 'server' ? server.cursor : { ...client.cursor, row: client.cursor.row + first + 1 };
  return { lines: [...server.lines, rule, ...client.lines], cursor };
}

/** As many hints to a line as fit; a hint is never broken. */
function hintLines(
  hints: readonly string[],
  { columns, ascii }: { readonly columns: number; readonly ascii: boolean },
): readonly string[] {
  const lines: string[] = [];
  for (const hint of hints) {
    const longer = `${lines.at(-1)}${ascii ? ' | ' : ' · '}${hint}`;
    if (lines.length > 0 && longer.length <= columns) lines[lines.length - 1] = longer;
    else lines.push(hint);
  }
  return lines.map((line) => shorten(line, columns));
}
