import { createHash } from 'node:crypto';

/** A source of whole numbers made from `seed`: each call returns one from 0 to below `below` (at most 2³²). */
export function chance(seed: string): (below: number) => number {
  let block = 0;
  let bytes = Buffer.alloc(0);
  return (below) => {
    if (bytes.length < 4) {
      bytes = createHash('sha256').update(`${block++}:${seed}`).digest();
    }
    const number = bytes.readUInt32BE(0);
    bytes = bytes.subarray(4);
    return Math.floor((number / 2 ** 32) * below);
  };
}
