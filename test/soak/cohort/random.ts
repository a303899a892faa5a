import { createHash } from 'node:crypto';

/** Chance that a seed decides, so that it can be had again. */
export interface Random {
  /** A whole number from 0 and below `most`. */
  readonly below: (most: number) => number;
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
}

export function createRandom(seed: string): Random {
  let drawn = 0;
  const below = (most: number) => {
    drawn += 1;
    return createHash('sha256').update(`${seed} ${drawn}`).digest().readUInt32BE() % most;
  };
  return {
    below,
    shuffled(items) {
      const all = [...items];
      for (let last = all.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [all[last], all[other]] = [all[other] as (typeof all)[number], all[last] as (typeof all)[number]];
      }
      return all;
    },
  };
}
