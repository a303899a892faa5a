import type { ChartMove } from '../../chart/move.ts';

/** One step of a diagram: what is drawn at once, and the sentences that say it. */
export interface DiagramStep {
  readonly moves: readonly ChartMove[];
  readonly words: string;
}
