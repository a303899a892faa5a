import type { Markup } from '../../text/markup.ts';

/** The drawing of a move as SVG, from 0 downwards, and its height in units of the diagram. */
export interface Drawn {
  readonly drawing: Markup;
  readonly height: number;
}
