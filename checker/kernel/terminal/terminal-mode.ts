import type { Libc } from '../libc.ts';

const TCGETS = 0x5401;
const TCSETS = 0x5402;
/** At least the size of `struct termios`: four words of flags, the line discipline, the characters. */
const modeBytes = 64;
const inputFlags = 0;
const outputFlags = 4;
const localFlags = 12;
const VTIME = 17 + 5;
/** UTF-8 is deleted by whole characters. */
const IUTF8 = 0o40000;
/** A newline becomes a carriage return and a newline. */
const OPOST = 0o1;
const ICANON = 0o2;
const ECHO = 0o10;

/**
 * Turns the echo off, and what the terminal does to output: all that comes to the screen is then what a program shows,
 * byte for byte. Lines are still edited, Enter still ends them, and Ctrl-D ends the input (termios(3)).
 */
export function makeQuiet(libc: Libc, terminal: number): void {
  const mode = Buffer.alloc(modeBytes);
  libc.ioctl(terminal, TCGETS, mode);
  mode.writeUInt32LE((mode.readUInt32LE(inputFlags) | IUTF8) >>> 0, inputFlags);
  mode.writeUInt32LE((mode.readUInt32LE(outputFlags) & ~OPOST) >>> 0, outputFlags);
  mode.writeUInt32LE((mode.readUInt32LE(localFlags) & ~ECHO) >>> 0, localFlags);
  libc.ioctl(terminal, TCSETS, mode);
}

/**
 * The milliseconds after which read(2) gives up, which a program sets in VTIME and which no argument of the call shows;
 * undefined if it has set none, or reads whole lines.
 */
export function readLimitOf(libc: Libc, terminal: number): number | undefined {
  const mode = Buffer.alloc(modeBytes);
  libc.ioctl(terminal, TCGETS, mode);
  const tenths = mode.readUInt8(VTIME);
  return mode.readUInt32LE(localFlags) & ICANON || tenths === 0 ? undefined : tenths * 100;
}
