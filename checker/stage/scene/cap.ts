/**
 * The limit of what is kept of a program's output or traffic. Lines count too, since an empty line has only one byte, and
 * pieces, since each is an event of the transcript.
 */
export interface Cap {
  readonly bytes: number;
  readonly isFull: boolean;
  readonly take: (piece: Uint8Array) => void;
}

const mostLines = 10_000;
const mostPieces = 20_000;
const newline = 0x0a;

/** Creates a limit of `mostBytes` bytes, 10,000 lines and 20,000 pieces. */
export function createCap(mostBytes: number): Cap {
  let bytes = 0;
  let lines = 0;
  let pieces = 0;
  return {
    get bytes() {
      return bytes;
    },
    get isFull() {
      return bytes > mostBytes || lines > mostLines || pieces > mostPieces;
    },
    take(piece) {
      bytes += piece.length;
      pieces += 1;
      for (const byte of piece) if (byte === newline) lines += 1;
    },
  };
}

/** The limit of a screen, in bytes. A program that prints more is ended, with the finding `flood`. */
export const screenBytes = 1_000_000;

/**
 * The limit of each direction of a connection, in bytes: larger, because a program may pad its lines to a buffer's
 * size.
 */
export const connectionBytes = 2_000_000;
