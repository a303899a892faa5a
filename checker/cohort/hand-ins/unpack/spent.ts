import type { Bounds } from './bounds.ts';
import { UnpackError } from './unpack-error.ts';

/** What has been used of some bounds; archives inside each other share it. */
export interface Spent {
  /** Throws an UnpackError if this is more than the bounds allow. */
  readonly add: (what: 'bytes' | 'files' | 'entries', count: number) => void;
  /** Whether nothing more may be added. */
  readonly isOver: () => boolean;
}

/** Nothing is used yet. */
export function createSpent(bounds: Bounds): Spent {
  const used = { bytes: 0, files: 0, entries: 0 };
  let over = false;
  return {
    add(what, count) {
      used[what] += count;
      if (used[what] <= bounds[what]) return;
      over = true;
      const limit = what === 'bytes' ? 'bytes' : 'files';
      throw new UnpackError({ code: 'too-large', limit, most: bounds[what] });
    },
    isOver: () => over,
  };
}
