import { type Markup, markup } from '../../text/markup.ts';

/** An arrow head whose tip is at a point. `direction`: 1 points to the right, -1 to the left. */
export function arrowHead(x: number, y: number, direction: number): Markup {
  return markup`<path class="tip" d="M${x} ${y}l${-11 * direction} -6v12z"/>`;
}
