import { type Markup, markup } from '../../report/text/markup.ts';
import { paint, type Shade } from './paint.ts';

/** A rectangle, its corners rounded. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Shade;
  readonly stroke?: Shade;
  readonly line?: 'plain' | 'dashed';
}

/** Draws a rectangle. */
export function drawBox({ x, y, width, height, fill, stroke, line = 'plain' }: Box): Markup {
  const dashes = line === 'dashed' ? '7 6' : 'none';
  return markup`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" stroke-width="2" stroke-dasharray="${dashes}" ${paint({ fill, ...(stroke && { stroke }) })}/>
`;
}

/** An arrow along a row. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly colour: Shade;
}

/** Draws an arrow. Its head is a shape, since not every program for slides knows markers. */
export function drawArrow({ from, to, y, colour }: Arrow): Markup {
  const back = from < to ? -1 : 1;
  return markup`<path d="M${from} ${y}H${to + back * 12}" stroke-width="3" ${paint({ fill: 'none', stroke: colour })}/>
<path d="M${to} ${y}l${back * 15} -8v16z" ${paint({ fill: colour })}/>
`;
}
