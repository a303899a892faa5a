import type { WriteStream } from 'node:tty';
import type { ScreenFrame } from './frame.ts';

/** The whole terminal as a place to draw. Disposing it restores what the terminal showed before. */
export interface Canvas extends Disposable {
  readonly size: { readonly columns: number; readonly rows: number };
  draw(frame: ScreenFrame): void;
}

const enter = '\u001B[?1049h';
const leave = '\u001B[?1049l\u001B[?25h';
const hideCursor = '\u001B[?25l';
const showCursor = '\u001B[?25h';
const home = '\u001B[H';
const eraseLine = '\u001B[K';
const eraseBelow = '\u001B[J';

/** Switches the terminal to its alternate screen. */
export function openCanvas(terminal: WriteStream, onResize: () => void): Canvas {
  let open = true;
  const close = () => {
    if (open) terminal.write(leave);
    open = false;
  };
  terminal.write(enter);
  terminal.on('resize', onResize);
  // Restores the terminal also if the process exits without disposing.
  process.once('exit', close);
  return {
    get size() {
      return { columns: terminal.columns || 80, rows: terminal.rows || 24 };
    },
    draw({ lines, cursor }) {
      const text = lines.map((line) => `${line}${eraseLine}`).join('\r\n');
      const place = `\u001B[${cursor.row + 1};${cursor.column + 1}H`;
      terminal.write(`${hideCursor}${home}${text}${eraseBelow}${place}${showCursor}`);
    },
    [Symbol.dispose]() {
      terminal.off('resize', onResize);
      process.off('exit', close);
      close();
    },
  };
}
