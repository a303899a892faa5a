import { type Markup, markup } from '../../text/markup.ts';

/** A head whose tip is at a point; `direction` is 1 to the right and -1 to the left. */
export function arrowHead(x: number, y: number, direction: number): Markup {
  return markup`<path class="tip" d="M${x} ${y}l${-11 * direction} -6v12z"/>`;
}
