import { printable } from '../../explain/invisible.ts';
import { shorten } from '../../report/text/shorten.ts';
import { widthOf } from '../../report/text/width.ts';

/** The last line of a terminal, which says what is going on. It is never part of what stays on the screen. */
export interface ProgressLine extends Disposable {
  readonly show: (text: string) => void;
  readonly wipe: () => void;
  /** Takes the line away, lets something be written in its place, and puts it back below. */
  readonly around: (write: () => Promise<void>) => Promise<void>;
}

/** The part of a terminal that this needs; `resize` is emitted when its columns have changed. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  /** Asks the terminal now, and emits `resize` if it has changed: Node itself asks at a signal, which comes a little later. */
  _refreshSize?(): void;
  write(text: string): unknown;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}

/** Only for a terminal that can erase; elsewhere nothing is shown. `paint` colours the line once it is cut. */
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
    // One column stays free: a terminal may move on to the next line once the last one is filled.
    shown = shorten(text, columnsOf(terminal) - 1);
    terminal.write(`${erase}${paint(shown)}`);
  };
  const erase = () => {
    // A line that the terminal has folded just now would be left standing.
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

/** Back to where the line begins: a terminal that was made narrower has folded it into several rows. */
function erased(width: number, columns: number): string {
  const above = Math.ceil(width / columns) - 1;
  return `\r${above > 0 ? `\u001B[${above}A` : ''}\u001B[J`;
}
