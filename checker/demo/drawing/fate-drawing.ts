import { otherRole, type Role } from '../../model/actor.ts';
import { type Markup, markup } from '../../report/text/markup.ts';
import type { Cell } from '../cells.ts';
import type { Fate, Moment, Side } from '../moment.ts';
import type { SayShown } from '../words/say.ts';
import type { Shade } from './paint.ts';
import { drawBox } from './shapes.ts';
import { slideWidth } from './svg-document.ts';
import { drawText } from './text.ts';

interface FatePlace {
  readonly t: SayShown;
  readonly y: number;
}

/** What each side waits for, and what has become of the pair: the foot of a drawing. */
export function drawFate({ sides, fate }: Moment, { t, y }: FatePlace): Markup {
  const [fill, stroke] = colours[fate ?? 'open'];
  const words = fate ? t(`fate.${fate}`) : t('fate.pending');
  const said = fate ? t(`fate.said.${fate}`) : t('fate.open-said');
  return markup`${roles.map((role) => wait(sides[role], { role, t, y }))}
${drawBox({ x: 24, y: y + 34, width: slideWidth - 48, height: 66, fill, stroke })}
${drawText(`${signs[fate ?? 'open']}  ${words}`, { x: 44, y: y + 76, size: 28, fill: stroke, weight: 'bold' })}
${drawText(said, { x: slideWidth - 44, y: y + 75, size: 22, anchor: 'end' })}`;
}

/** The head of a drawing: how each side begins. */
export function titleOf(cell: Cell | undefined, t: SayShown): string {
  return cell ? t('cell.name', cell) : t('drawing.pair');
}

const roles = ['client', 'server'] as const satisfies readonly Role[];

const colours: Readonly<Record<Fate | 'open', readonly [fill: Shade, stroke: Shade]>> = {
  works: ['good-tint', 'good'],
  free: ['good-tint', 'good'],
  swapped: ['client-tint', 'client'],
  crossed: ['amber-tint', 'amber'],
  deadlock: ['bad-tint', 'bad'],
  open: ['sheet', 'quiet'],
};

/** Beside the word, so that fates are told apart by more than colour. */
const signs: Readonly<Record<Fate | 'open', string>> = {
  works: '✓',
  free: '✓',
  swapped: '⇄',
  crossed: '✕',
  deadlock: '⟳',
  open: '…',
};

function wait(side: Side, { role, t, y }: FatePlace & { readonly role: Role }): Markup {
  const place = side.processes[0]?.place;
  const words = side.phase === 'frozen' ? t('doing.frozen') : waitWords(side, role, t);
  const line = place && side.phase === 'waits' ? ` (${t('line', { number: place.line })})` : '';
  const isClient = role === 'client';
  return drawText(`${words}${line}`, {
    x: isClient ? 40 : slideWidth - 40,
    y: y + 20,
    size: 20,
    anchor: isClient ? 'start' : 'end',
    fill: role,
    weight: 'bold',
  });
}

function waitWords({ phase, waitsFor }: Side, role: Role, t: SayShown): string {
  if (phase === 'ended') return t('doing.ended');
  if (phase !== 'waits') return t('doing.runs');
  const keyboard = waitsFor.includes('keyboard');
  const other = waitsFor.includes(otherRole(role));
  if (keyboard && other) return t(`waits.${role}.both`);
  if (keyboard || other) return t(`waits.${role}.${keyboard ? 'keyboard' : 'other'}`);
  return t(`waits.${role}.none`);
}
