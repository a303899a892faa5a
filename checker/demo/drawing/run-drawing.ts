import type { Role } from '../../model/actor.ts';
import type { Locale } from '../../model/locale.ts';
import { type Markup, markup } from '../../report/text/markup.ts';
import { type SayShown, sayShown } from '../words/say.ts';
import type { DrawnPair } from './drawn-pair.ts';
import { drawFate, titleOf } from './fate-drawing.ts';
import { paint, type Shade } from './paint.ts';
import { type RunRow, runRowsOf, shownIn } from './run-rows.ts';
import { drawArrow, drawBox } from './shapes.ts';
import { slideWidth, svgDocument } from './svg-document.ts';
import { drawText, fitted } from './text.ts';

/** A run as a sequence chart: what was typed, sent and shown, from the top down, and what became of it. */
export function runDrawing({ cell, moment }: DrawnPair, locale: Locale): string {
  const t = sayShown(locale);
  const rows = runRowsOf(moment);
  const bottom = head + rows.length * rowHeight + 14;
  const title = titleOf(cell, t);
  const shapes = markup`${drawText(title, { x: middle, y: 44, size: 26, anchor: 'middle', weight: 'bold' })}
${roles.map((role) => lifeline(role, { t, bottom }))}
${rows.map((row, index) => drawRow(row, { t, y: yOf(index), arrives: arrivalOf(rows, index) }))}
${drawFate(moment, { t, y: bottom + 12 })}`;
  return svgDocument({
    title: `${title} ${moment.fate ? t(`fate.${moment.fate}`) : ''}`.trim(),
    height: bottom + 130,
    shapes,
  });
}

const yOf = (row: number) => head + row * rowHeight;

/**
 * Where the arrow of a row ends: at the row in which its line is shown, so that two lines that cross are two arrows that
 * do. A line that is not shown arrives, and waits there.
 */
function arrivalOf(rows: readonly RunRow[], index: number): number {
  if (rows[index]?.kind !== 'sent') return yOf(index) + 18;
  const shown = shownIn(rows, index);
  return shown === undefined ? yOf(index) + 36 : yOf(shown) + 15;
}

interface RowPlace {
  readonly t: SayShown;
  readonly y: number;
  /** Where an arrow of this row ends. */
  readonly arrives: number;
}

const roles = ['client', 'server'] as const satisfies readonly Role[];
const head = 140;
const rowHeight = 46;
const middle = slideWidth / 2;
const lifelineAt: Readonly<Record<Role, number>> = { client: 400, server: 880 };
const cardWidth = 300;
const size = 20;

function lifeline(role: Role, { t, bottom }: { readonly t: SayShown; readonly bottom: number }): Markup {
  const x = lifelineAt[role];
  return markup`<path d="M${x} 106V${bottom}" stroke-width="3" ${paint({ stroke: role, fill: 'none' })}/>
${drawBox({ x: x - 85, y: 66, width: 170, height: 44, fill: `${role}-tint`, stroke: role })}
${drawText(t(`role.${role}`), { x, y: 95, size: 22, anchor: 'middle', weight: 'bold', fill: role })}`;
}

function drawRow(row: RunRow, place: RowPlace): Markup {
  if (row.kind === 'connected') return connection(place.y);
  if (row.kind === 'sent') return segment({ ...row, kind: 'sent' }, place, row.role);
  if (row.kind === 'waits')
    return segment({ ...row, text: place.t(`waits.${row.role}.other`) }, place, 'bad');
  return card(row, place);
}

function connection(y: number): Markup {
  const { client, server } = lifelineAt;
  return markup`<path d="M${client + 4} ${y + 10}H${server - 4}" stroke-width="2" stroke-dasharray="3 7" ${paint({ stroke: 'quiet', fill: 'none' })}/>
`;
}

/** An arrow from one side to the other. What was sent stands where it starts. */
function segment({ kind, role, text }: SegmentRow, { y, arrives }: RowPlace, colour: Shade): Markup {
  const isSent = kind === 'sent';
  const way = role === 'client' ? 1 : -1;
  const { client, server } = lifelineAt;
  const [from, to] = role === 'client' ? [client, server] : [server, client];
  const words = fitted(isSent ? text.replace(/\n/g, '⏎') : text, { width: 440, size });
  const sender = way === 1 ? 'start' : 'end';
  return markup`${drawArrow({ from: { x: from + way * 4, y: y + 18 }, to: { x: to - way * 4, y: arrives }, colour })}
${drawText(words, {
  x: isSent ? from + way * 20 : middle,
  y: y + 10,
  size,
  anchor: isSent ? sender : 'middle',
  font: isSent ? 'code' : 'words',
  fill: colour,
  weight: 'bold',
})}`;
}

interface SegmentRow {
  readonly kind: 'sent' | 'waits';
  readonly role: Role;
  readonly text: string;
}

/** A text at a keyboard or on a screen: a box outside the lifeline, with an arrow to the program or from it. */
function card({ kind, role, text }: Extract<RunRow, { text: string }>, { y, t }: RowPlace): Markup {
  const isTyped = kind === 'typed' || kind === 'unread';
  const away = role === 'client' ? -1 : 1;
  const line = lifelineAt[role];
  const near = line + away * 50;
  const left = role === 'client' ? near - cardWidth : near;
  const colour = kind === 'error' || kind === 'unread' ? 'bad' : 'quiet';
  const label = t(isTyped ? 'drawing.keyboard' : 'drawing.screen');
  const [outside, inside] = [
    { x: near, y: y + 15 },
    { x: line + away * 4, y: y + 15 },
  ];
  const ends = isTyped ? { from: outside, to: inside } : { from: inside, to: outside };
  return markup`${drawBox({ x: left, y: y - 4, width: cardWidth, height: 38, fill: 'sheet', stroke: colour, line: kind === 'unread' ? 'dashed' : 'plain' })}
${drawText(label, { x: left + 10, y: y + 20, size: 15, fill: 'quiet' })}
${drawText(fitted(text, { width: cardWidth - 100, size }), { x: left + 90, y: y + 22, size, font: 'code' })}
${kind === 'unread' ? cross(line + away * 27, y + 15) : drawArrow({ ...ends, colour: 'ink' })}`;
}

function cross(x: number, y: number): Markup {
  return markup`<path d="M${x - 9} ${y - 9}l18 18m0 -18l-18 18" stroke-width="4" ${paint({ stroke: 'bad', fill: 'none' })}/>
`;
}
