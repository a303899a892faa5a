import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import type { Libc } from '../libc.ts';
import { makeQuiet, readLimitOf } from './terminal-mode.ts';

/** A terminal whose keyboard and screen the checker holds (pty(7)). */
export interface PseudoTerminal {
  /** What a program opens: `/dev/pts/3`. */
  readonly path: string;
  /** The number of the device, as `tty_nr` in `/proc/PID/stat` has it. */
  readonly device: number;
  /** The checker's end: what is written there is typed, what is read there was shown. Not blocking. */
  readonly master: number;
  /** What a read that waits for single keys may take at most, in milliseconds; undefined without such a limit. */
  readonly readLimitMs: () => number | undefined;
  /** Waits until the kernel has handed over all that was typed. Call it while the program's end is held. */
  readonly handOverTyped: () => void;
  /** Waits until the kernel has handed over all that was shown; then whether some of it is still to be read. */
  readonly hasMoreToShow: () => boolean;
  /** Lets go of the program's end: when no process has it open, the screen ends. Twice is harmless. */
  readonly release: () => void;
}

const TIOCSPTLCK = 0x40045431;
const TIOCGPTN = 0x80045430;
const TIOCSWINSZ = 0x5414;
const POLLIN = 1;

/** Opens a pseudo-terminal of 24 rows and 80 columns; undefined if this machine has none to give. */
export function openPseudoTerminal(libc: Libc): PseudoTerminal | undefined {
  const { O_RDWR, O_NOCTTY, O_NONBLOCK } = constants;
  const open: number[] = [];
  try {
    const openEnd = (path: string) => {
      const descriptor = openSync(path, O_RDWR | O_NOCTTY | O_NONBLOCK);
      open.push(descriptor);
      return descriptor;
    };
    const master = openEnd('/dev/ptmx');
    const number = Buffer.alloc(4);
    if (libc.ioctl(master, TIOCSPTLCK, Buffer.alloc(4)) !== 0) throw new RangeError('it stays locked');
    if (libc.ioctl(master, TIOCGPTN, number) !== 0) throw new RangeError('it has no number');
    const path = `/dev/pts/${number.readUInt32LE()}`;
    const theirs = openEnd(path);
    libc.ioctl(theirs, TIOCSWINSZ, Buffer.from(new Uint16Array([24, 80, 0, 0]).buffer));
    makeQuiet(libc, theirs);
    return terminalOf(libc, { path, master, theirs });
  } catch {
    for (const descriptor of open) closeSync(descriptor);
    return undefined;
  }
}

function terminalOf(
  libc: Libc,
  { path, master, theirs }: { readonly path: string; readonly master: number; readonly theirs: number },
): PseudoTerminal {
  let isHeld = true;
  return {
    path,
    device: fstatSync(theirs).rdev,
    master,
    readLimitMs: () => (isHeld ? readLimitOf(libc, theirs) : undefined),
    handOverTyped() {
      if (isHeld) hasInput(libc, theirs);
    },
    hasMoreToShow: () => hasInput(libc, master),
    release() {
      if (isHeld) closeSync(theirs);
      isHeld = false;
    },
  };
}

/**
 * What is written at one end reaches the other in a work queue of the kernel, after write(2) has returned. poll(2) at
 * an end without input waits for that work and then looks again (n_tty_poll, drivers/tty/n_tty.c).
 */
function hasInput(libc: Libc, descriptor: number): boolean {
  const polled = Buffer.alloc(8);
  polled.writeInt32LE(descriptor);
  polled.writeInt16LE(POLLIN, 4);
  libc.poll(polled, 1, 0);
  return (polled.readInt16LE(6) & POLLIN) !== 0;
}
