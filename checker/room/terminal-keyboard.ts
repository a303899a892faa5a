import { writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/** What is typed at a terminal. */
export interface TerminalKeyboard {
  /** Each newline is typed as Enter, and the end as Ctrl-D. */
  readonly stdin: Writable;
  /** Types what there was no room for. Returns false while there still is none. */
  readonly retry: () => boolean;
}

/** The keys as a terminal sends them; it turns Enter into a newline while a program reads whole lines. */
const enter = 0x0d;
const ctrlD = Buffer.of(4);

/**
 * Opens the keyboard at the checker's end of a terminal. A terminal takes some kilobytes that no program reads. Once that
 * end is closed, its number may be another terminal's: what is typed then is lost, as on a closed pipe.
 */
export function openTerminalKeyboard(master: number, isOpen: () => boolean): TerminalKeyboard {
  let left: Buffer = Buffer.alloc(0);
  let typed: () => void = () => undefined;
  const retry = () => {
    left = left.subarray(isOpen() ? write(master, left) : left.length);
    if (left.length > 0) return false;
    const done = typed;
    typed = () => undefined;
    done();
    return true;
  };
  const type = (bytes: Buffer, done: () => void) => {
    left = bytes;
    typed = done;
    retry();
  };
  return {
    retry,
    stdin: new Writable({
      write: (bytes: Buffer, _, done) => type(withEnter(bytes), done),
      final: (done) => type(ctrlD, done),
    }),
  };
}

function withEnter(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => (byte === 0x0a ? enter : byte)));
}

/** How many bytes there was room for; all of them once no program has the terminal open, as with a closed pipe. */
function write(master: number, bytes: Buffer): number {
  try {
    return bytes.length === 0 ? 0 : writeSync(master, bytes);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EAGAIN' ? 0 : bytes.length;
  }
}
