import type { Markup } from '../../text/markup.ts';

/** What is drawn of a move, from 0 down, and how high it is. */
export interface Drawn {
  readonly drawing: Markup;
  readonly height: number;
}
