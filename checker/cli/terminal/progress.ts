import { printable } from '../../explain/text/invisible.ts';
import { shorten } from '../../report/text/shorten.ts';
import { widthOf } from '../../report/text/width.ts';

/** The last line of a terminal, which says what is being played. It is erased before anything else is written. */
export interface ProgressLine extends Disposable {
  readonly show: (text: string) => void;
  readonly wipe: () => void;
  /** Erases the line, waits for `write`, and draws the line again below. */
  readonly around: (write: () => Promise<void>) => Promise<void>;
}

/** The part of a terminal that the line needs; `resize` is emitted when its columns change. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  /**
   * Node's own method: reads the size now and emits `resize` if it changed. By itself Node waits for a signal
   * (SIGWINCH).
   */
  _refreshSize?(): void;
  write(text: string): unknown;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}

/** Draws only on a terminal, never into a file or pipe. `paint` colours the line after it is cut to the width. */
export function createProgressLine(
  terminal: Terminal,
  paint: (text: string) => string = (text) => text,
): ProgressLine {
  let text: string | undefined;
  let shown = '';
  const draw = () => {
    if (text === undefined) return;
    terminal._refreshSize?.();
    const erase = erased(widthOf(shown), columnsOf(terminal));
    // The last column stays free: a terminal may go to the next line when it is filled.
    shown = shorten(text, columnsOf(terminal) - 1);
    terminal.write(`${erase}${paint(shown)}`);
  };
  const erase = () => {
    // Reads the size first: a terminal made narrower has folded the line into more rows.
    terminal._refreshSize?.();
    if (shown !== '') terminal.write(erased(widthOf(shown), columnsOf(terminal)));
    shown = '';
  };
  if (terminal.isTTY) terminal.on('resize', draw);
  return {
    show(said) {
      if (!terminal.isTTY) return;
      text = printable(said, { ascii: false })[0] ?? '';
      draw();
    },
    wipe() {
      text = undefined;
      erase();
    },
    async around(write) {
      erase();
      await write();
      draw();
    },
    [Symbol.dispose]() {
      terminal.off('resize', draw);
      this.wipe();
    },
  };
}

function columnsOf({ columns }: Terminal): number {
  return columns && columns > 0 ? columns : 80;
}

/** Moves to the start of the line and erases it, with all rows into which a narrower terminal has folded it. */
function erased(width: number, columns: number): string {
  const above = Math.ceil(width / columns) - 1;
  return `\r${above > 0 ? `\u001B[${above}A` : ''}\u001B[J`;
}
