import type { Role } from '../../model/actor.ts';
import type { Locale } from '../../model/locale.ts';
import { type Markup, markup } from '../../report/text/markup.ts';
import type { Side } from '../moment.ts';
import { sourceText } from '../source-text.ts';
import { type SayShown, sayShown } from '../words/say.ts';
import type { DrawnPair } from './drawn-pair.ts';
import { drawFate, titleOf } from './fate-drawing.ts';
import { drawBox } from './shapes.ts';
import { drawSource } from './source-drawing.ts';
import { slideWidth, svgDocument } from './svg-document.ts';
import { drawText, fitted } from './text.ts';

/** A slide of one moment: both programs with the line where each stands, their screens, and who waits for whom. */
export function momentDrawing({ cell, sources, moment }: DrawnPair, locale: Locale): string {
  const t = sayShown(locale);
  const title = titleOf(cell, t);
  const shapes = markup`${drawText(title, { x: slideWidth / 2, y: 42, size: 26, anchor: 'middle', weight: 'bold' })}
${roles.map((role) => {
  const x = role === 'client' ? 24 : 24 + paneWidth + 32;
  const side = moment.sides[role];
  const source = sources[role];
  const lines = side.processes.flatMap(({ place }) => (place?.file === source.file ? [place.line] : []));
  return markup`${drawText(`${t(`role.${role}`)}  ${source.file}`, { x, y: 82, size: 20, fill: role, weight: 'bold' })}
${drawSource(sourceText(source, locale), { x, y: 94, width: paneWidth, height: sourceHeight, role, lines })}
${screen(side, { x, role, t })}`;
})}
${drawFate(moment, { t, y: 612 })}`;
  return svgDocument({
    title: `${title} ${moment.fate ? t(`fate.${moment.fate}`) : ''}`.trim(),
    height: 720,
    shapes,
  });
}

const roles = ['client', 'server'] as const satisfies readonly Role[];
const paneWidth = 600;
const sourceHeight = 372;
const screenTop = 478;
const screenHeight = 122;
const size = 18;

interface ScreenPlace {
  readonly x: number;
  readonly role: Role;
  readonly t: SayShown;
}

/** The last lines of a screen, and below what waits: at the keyboard, and in the queue of the socket. */
function screen({ screen: shown, keyboard, unread }: Side, { x, role, t }: ScreenPlace): Markup {
  const lines = shown
    .map(({ kind, text }) => (kind === 'typed' ? `› ${text}` : text))
    .join('')
    .replace(/\n$/, '')
    .split('\n')
    .slice(-3);
  const waiting = [
    ...keyboard.waiting.slice(0, 1).map((line) => t('drawing.waiting', { line })),
    ...(unread > 0 ? [t('drawing.unread', { bytes: unread })] : []),
  ].join('  ·  ');
  const look = { x: x + 16, size, width: paneWidth - 32 };
  return markup`${drawBox({ x, y: screenTop, width: paneWidth, height: screenHeight, fill: 'sheet', stroke: 'rule' })}
${drawText(t(`screen.${role}`), { x: x + paneWidth - 14, y: screenTop + 22, size: 15, fill: 'quiet', anchor: 'end' })}
${lines.map((line, index) => drawText(fitted(line, look), { ...look, y: screenTop + 28 + index * 25, font: 'code' }))}
${drawText(fitted(waiting, look), { ...look, y: screenTop + 110, size: 17, fill: 'bad', weight: 'bold' })}`;
}
