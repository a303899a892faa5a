import type { Say } from './words/say.ts';

/** Where a call of the checker is given, and how it speaks. */
export interface Surroundings {
  /** Alternance's own folder, absolute. */
  readonly root: string;
  readonly cwd: string;
  readonly say: Say;
}
