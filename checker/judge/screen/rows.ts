/** The height of the terminal that `--terminal` gives, and the usual one. */
export const heightInRows = 24;

/** The rows of a terminal and its cursor. Columns are UTF-16 units; a row has no end, so no text is broken. */
export interface Rows {
  readonly all: string[];
  readonly row: number;
  readonly column: number;
  /** Below the last row, the first one scrolls out of sight. */
  readonly moveTo: (row: number, column: number) => void;
  /** Writes what stays on its row, over what stands there: text, and how to go back in it or erase it. */
  readonly write: (text: string) => void;
  /** Erases a part of the screen, or of the row: 0 from the cursor on, 1 up to it, 2 all of it. */
  readonly erase: (what: 'screen' | 'row', part: number) => void;
}

/** Rows that show the last of these lines, with the cursor at their end. */
export function createRows(lines: readonly string[]): Rows {
  const all = [...lines];
  let [row, column] = [0, 0];
  moveTo(all.length - 1, all.at(-1)?.length ?? 0);

  function moveTo(toRow: number, toColumn: number): void {
    row = Math.max(0, toRow);
    column = Math.max(0, toColumn);
    while (all.length <= row) all.push('');
    const gone = Math.max(0, all.length - heightInRows);
    all.splice(0, gone);
    row = Math.max(0, row - gone);
  }

  function write(text: string): void {
    for (const [piece] of text.matchAll(pieces)) {
      const number = Number.parseInt(piece.slice(2), 10);
      const name = piece.startsWith('\x1b[') ? `ESC ${piece.at(-1)}` : piece;
      if (name === '\r') column = 0;
      else if (name === '\b' || name === 'ESC D') column = Math.max(0, column - (number || 1));
      else if (name === 'ESC C') column += number || 1;
      else if (name === 'ESC G') column = Math.max(0, (number || 1) - 1);
      else if (name === 'ESC K') erase('row', number || 0);
      else if (!piece.startsWith('\x1b')) put(piece);
    }
  }

  function put(text: string): void {
    const now = (all[row] ?? '').padEnd(column);
    all[row] = now.slice(0, column) + text + now.slice(column + text.length);
    column += text.length;
  }

  function erase(what: 'screen' | 'row', part: number): void {
    const now = (all[row] ?? '').padEnd(column);
    if (part === 0) all[row] = now.slice(0, column);
    else all[row] = part === 1 ? ' '.repeat(column) + now.slice(column) : '';
    if (what === 'row') return;
    if (part !== 1) all.fill('', row + 1);
    if (part !== 0) all.fill('', 0, row);
  }

  return {
    all,
    get row() {
      return row;
    },
    get column() {
      return column;
    },
    moveTo,
    write,
    erase,
  };
}

/** What stays on its row. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are control sequences
const pieces = /\x1b\[[?>\d;]*[A-Za-z@]|[\r\b]|[^\x1b\r\b]+|\x1b/g;
