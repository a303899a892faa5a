/** How much is kept of what a program prints, or sends. Lines are counted since an empty one is one byte. */
export interface Cap {
  readonly bytes: number;
  readonly isFull: boolean;
  readonly take: (piece: Uint8Array) => void;
}

const mostLines = 20_000;
const newline = 0x0a;

export function createCap(mostBytes: number): Cap {
  let bytes = 0;
  let lines = 0;
  return {
    get bytes() {
      return bytes;
    },
    get isFull() {
      return bytes > mostBytes || lines > mostLines;
    },
    take(piece) {
      bytes += piece.length;
      for (const byte of piece) if (byte === newline) lines += 1;
    },
  };
}

/** A screen keeps a million bytes; a program that prints more is ended and named. */
export const screenBytes = 1_000_000;

/** Of each direction of a connection; a program may fill its lines up to a buffer's length. */
export const connectionBytes = 2_000_000;
