import { sentence } from '../../../explain/text/typography.ts';
import { type Markup, markup } from '../../text/markup.ts';
import type { HtmlPage } from '../page/page.ts';
import type { Drawn } from './drawn.ts';
import { lifeline, middle } from './lanes.ts';

const height = 248;
const center = height / 2;
/** The distance from the middle to the top of the ring, and the radius of its corners, in units of the diagram. */
const rise = 80;
const radius = 44;
/** The gap in the ring at each lifeline, which makes two arrows of it. */
const gap = 14;

/** The vertical position in the ring at which the lifelines end. */
export const ringStart = center - rise + radius;

/** The drawing of a deadlock: two arrows, each from one lifeline to the other, which form a ring. */
export function circle({ t }: HtmlPage): Drawn {
  return {
    height,
    drawing: markup`<g class="circle">
<rect class="inside" x="${lifeline.client}" y="${center - rise}" width="${lifeline.server - lifeline.client}" height="${2 * rise}" rx="${radius}"/>
${half(t('html.client-waits'), 1)}
${half(t('html.server-waits'), -1)}
<text class="strong" x="${middle}" y="${center}" text-anchor="middle">${sentence(t('chart.circle'))}</text>
<text x="${middle}" y="${center + 30}" text-anchor="middle">${t('html.each')}</text>
</g>`,
  };
}

/** Half of the ring: the arrow from the client over the top to the server or, rotated, from the server back below. */
function half(words: string, turn: 1 | -1): Markup {
  const [from, to] = turn === 1 ? [lifeline.client, lifeline.server] : [lifeline.server, lifeline.client];
  const top = center - turn * rise;
  const [corner, start] = [top + turn * radius, center - turn * gap];
  const [near, far] = [from + turn * radius, to - turn * radius];
  return markup`<path class="ring" d="M${from} ${start}V${corner}Q${from} ${top} ${near} ${top}H${far}Q${to} ${top} ${to} ${corner}V${start - turn * 12}"/>
<path class="tip" d="M${to} ${start}l-10 ${-turn * 18}h20z"/>
<text x="${middle}" y="${turn === 1 ? top - 12 : top + 28}" text-anchor="middle">${words}</text>`;
}
