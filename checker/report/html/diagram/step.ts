import type { Move } from '../../chart/move.ts';

/** One step of a diagram: what is drawn at once, and the sentences that say it. */
export interface Step {
  readonly moves: readonly Move[];
  readonly words: string;
}
