import type { Role } from '../../../model/actor.ts';
import { type Markup, markup } from '../../text/markup.ts';
import { widthOf } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { arrowHead } from './arrow-head.ts';
import type { Drawn } from './drawn.ts';
import { cardColumns, character, lifeline, lineHeight, reach } from './lanes.ts';

interface Card {
  /** The word above the text: keyboard or screen. */
  readonly label: string;
  readonly text: string;
  /** The direction of the arrow: to the program, from it, or from it for a text that never came. */
  readonly flow: 'in' | 'out' | 'never';
  readonly kind?: 'plain' | 'trouble';
}

const padding = 12;
const labelHeight = 21;

/** The drawing of a text on a keyboard or a screen: a card outside the lifeline, with an arrow to or from it. */
export function card(actor: Role, { label, text, flow, kind = 'plain' }: Card): Drawn {
  const lines = wrap(text, cardColumns);
  const columns = Math.max(...lines.map(widthOf), label.length * 0.85);
  const breadth = columns * character + 2 * padding;
  const tall = labelHeight + lines.length * lineHeight + 8;
  const side = actor === 'client' ? -1 : 1;
  const near = lifeline[actor] + side * reach;
  const left = actor === 'client' ? near - breadth : near;
  const center = 6 + tall / 2;
  const classes = flow === 'never' ? 'card never' : `card ${kind}`;
  return {
    height: tall + 12,
    drawing: markup`<g class="${classes} ${actor}">
${arrow(actor, { flow, center, near })}
<rect x="${left}" y="6" width="${breadth}" height="${tall}" rx="8"/>
<text class="label" x="${left + padding}" y="25">${label}</text>
${lines.map((line, index) => markup`<text class="said" x="${left + padding}" y="${26 + labelHeight + index * lineHeight}">${line}</text>\n`)}
</g>`,
  };
}

function arrow(
  actor: Role,
  { flow, center, near }: Pick<Card, 'flow'> & { readonly center: number; readonly near: number },
): Markup {
  const side = actor === 'client' ? -1 : 1;
  const line = lifeline[actor] + side * 5;
  const far = near - side * 4;
  if (flow === 'never') {
    const x = (line + far) / 2;
    return markup`<path class="broken" d="M${line} ${center}H${far}"/>
<path class="cross" d="M${x - 7} ${center - 7}l14 14m0 -14l-14 14"/>`;
  }
  const tip = flow === 'in' ? line : far;
  const direction = flow === 'in' ? -side : side;
  return markup`<path class="arrow" d="M${flow === 'in' ? far : line} ${center}H${tip - direction * 6}"/>${arrowHead(tip, center, direction)}`;
}
