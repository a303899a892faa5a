import type { ChartMove } from '../../chart/move.ts';

/** One step of a diagram: the moves that are drawn together, and the sentences that describe them. */
export interface DiagramStep {
  readonly moves: readonly ChartMove[];
  readonly words: string;
}
