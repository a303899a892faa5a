import type { Role } from '../../model/actor.ts';
import { type Markup, markup } from '../../report/text/markup.ts';
import { drawBox } from './shapes.ts';
import { characterWidth, drawText, fitted } from './text.ts';

/** Where a source is drawn, and the lines in which its program stands, from 1. */
export interface DrawSourceOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly role: Role;
  readonly lines: readonly number[];
}

/**
 * The part of a source in which its program stands, as large as it can be, with its lines numbered and those in which the
 * program stands marked. Where it stands in none, its end is drawn, which is its loop.
 */
export function drawSource(text: string, { x, y, width, height, role, lines }: DrawSourceOptions): Markup {
  const all = text.replace(/\n$/, '').split('\n');
  const last = Math.min(all.length, Math.max(most, (lines[0] ?? all.length) + 8));
  const first = Math.max(0, last - most);
  const drawn = all.slice(first, last);
  const longest = Math.max(...drawn.map((line) => line.length));
  const step = (height - 20) / Math.min(most, all.length);
  const gutter = 44;
  const size = Math.max(smallest, Math.min(step * 0.8, (width - gutter - 16) / (longest * characterWidth)));
  const inside = { width: width - gutter - 12, size };
  return markup`${drawBox({ x, y, width, height, fill: 'sheet', stroke: 'rule' })}
${drawn.map((line, index) => {
  const base = y + 10 + (index + 0.76) * step;
  const isHere = lines.includes(first + index + 1);
  const mark = isHere
    ? markup`${drawBox({ x: x + 3, y: y + 10 + index * step, width: width - 6, height: step, fill: `${role}-tint`, stroke: role })}${drawText('▶', { x: x + 10, y: base, size: size * 0.9, fill: role })}`
    : markup`${drawText(String(first + index + 1), { x: x + 32, y: base, size: size * 0.8, fill: 'quiet', anchor: 'end', font: 'code' })}`;
  const look = { x: x + gutter, y: base, size, font: 'code', weight: isHere ? 'bold' : 'plain' } as const;
  return markup`${mark}${line === '' ? undefined : drawText(fitted(line, inside), look)}`;
})}`;
}

/** The number of lines that can be read from the back of a room. */
const most = 14;

/** A longer line is cut: smaller letters are no use on a slide. */
const smallest = 12;
