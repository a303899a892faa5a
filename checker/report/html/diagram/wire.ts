import type { Role } from '../../../model/actor.ts';
import { markup } from '../../text/markup.ts';
import { wrap } from '../../text/wrap.ts';
import { arrowHead } from './arrow-head.ts';
import type { Drawn } from './drawn.ts';
import { lifeline, lineHeight, middle, wireColumns } from './lanes.ts';

/** The drawing of a text sent to the other side: an arrow with the text above it. */
export function wire(actor: Role, text: string): Drawn {
  const lines = wrap(text, wireColumns);
  const y = 15 + lines.length * lineHeight;
  const direction = actor === 'client' ? 1 : -1;
  const [from, to] =
    actor === 'client' ? [lifeline.client, lifeline.server] : [lifeline.server, lifeline.client];
  const tip = to - direction * 5;
  return {
    height: y + 16,
    drawing: markup`<g class="wire ${actor}">
${lines.map((line, index) => markup`<text class="said" x="${middle}" y="${24 + index * lineHeight}" text-anchor="middle">${line}</text>\n`)}
<path class="arrow" d="M${from + direction * 5} ${y}H${tip - direction * 6}"/>${arrowHead(tip, y, direction)}
</g>`,
  };
}
