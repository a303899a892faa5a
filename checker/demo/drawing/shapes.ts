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

/** An arrow between two points. */
export interface Arrow {
  readonly from: SlidePoint;
  readonly to: SlidePoint;
  readonly colour: Shade;
}

interface SlidePoint {
  readonly x: number;
  readonly y: number;
}

/** Draws an arrow. Its head is a shape, since not every program for slides knows markers. */
export function drawArrow({ from, to, colour }: Arrow): Markup {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const along = (back: number, aside: number) =>
    `${(to.x - back * dx - aside * dy).toFixed(1)} ${(to.y - back * dy + aside * dx).toFixed(1)}`;
  return markup`<path d="M${from.x} ${from.y}L${along(12, 0)}" stroke-width="3" ${paint({ fill: 'none', stroke: colour })}/>
<path d="M${along(0, 0)}L${along(15, 8)}L${along(15, -8)}z" ${paint({ fill: colour })}/>
`;
}
