import type { Say } from '../words/check/say.ts';

/** Where a call of the checker is given, and how it speaks. */
export interface CallPlace {
  /** Alternance's own folder, absolute. */
  readonly root: string;
  readonly cwd: string;
  readonly say: Say;
}
