import type { Role } from '../../../model/actor.ts';
import { markup } from '../../text/markup.ts';
import { widthOf } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Drawn } from './drawn.ts';
import { lifeline } from './lanes.ts';

interface Remark {
  readonly text: string;
  readonly kind: 'event' | 'trouble' | 'wait' | 'end';
}

/** The width of a letter of the proportional font, in units of the diagram. */
const letter = 9;
const columns = 34;

/** The drawing of a few words about a program, on its lifeline. */
export function remark(actor: Role, { text, kind }: Remark): Drawn {
  const lines = wrap(text, columns);
  const breadth = Math.max(...lines.map(widthOf)) * letter + 28;
  const tall = lines.length * 21 + 13;
  const x = lifeline[actor];
  const end = kind === 'end' ? markup`<path class="stop" d="M${x - 14} ${tall + 12}h28"/>` : undefined;
  return {
    height: tall + (kind === 'end' ? 20 : 12),
    drawing: markup`<g class="remark ${kind} ${actor}">
${end}
<rect x="${x - breadth / 2}" y="6" width="${breadth}" height="${tall}" rx="${Math.min(16, tall / 2)}"/>
${lines.map((line, index) => markup`<text x="${x}" y="${28 + index * 21}" text-anchor="middle">${line}</text>\n`)}
</g>`,
  };
}
