import { excerpt } from '../../../explain/excerpt.ts';
import { waitingFor } from '../../../explain/standing.ts';
import type { Role } from '../../../model/actor.ts';
import { unreachable } from '../../../model/unreachable.ts';
import type { ChartMove } from '../../chart/move.ts';
import { exitWords } from '../../content/ended.ts';
import { markup } from '../../text/markup.ts';
import { type HtmlPage, signs } from '../page/page.ts';
import { card } from './card.ts';
import { circle } from './circle.ts';
import type { Drawn } from './drawn.ts';
import { lifeline } from './lanes.ts';
import { remark } from './remark.ts';
import { wire } from './wire.ts';

interface DrawMoveOptions {
  /** The programs that have already ended; a line typed on their keyboard reaches no program. */
  readonly gone: ReadonlySet<Role>;
  /** The move that came instead of the expected one. */
  readonly unexpected: ChartMove | undefined;
}

/** The drawing of one move of a chart. */
export function drawMove(page: HtmlPage, move: ChartMove, { gone, unexpected }: DrawMoveOptions): Drawn {
  const { t } = page;
  switch (move.kind) {
    case 'started':
      return remark(move.actor, { text: t('html.starts'), kind: 'event' });
    case 'connected':
      return connection(t('html.connected'));
    case 'refused':
      return remark(move.actor, { text: t('chart.refused'), kind: 'trouble' });
    case 'typed':
      return card(move.actor, {
        label: t('chart.keyboard'),
        text: excerpt(move.text, page),
        flow: gone.has(move.actor) ? 'never' : 'in',
      });
    case 'keyboard closed':
      return card(move.actor, { label: t('chart.keyboard'), text: t('chart.closed'), flow: 'in' });
    case 'sent': {
      const text = excerpt(move.text, page);
      const words = move.pieces > 1 ? t('chart.pieces', { text, count: move.pieces }) : text;
      return wire(move.actor, words);
    }
    case 'hung up':
      return remark(move.actor, { text: t('chart.hung-up'), kind: 'event' });
    case 'showed': {
      const screen = t(move.errors ? 'chart.errors' : 'chart.screen');
      const label = move === unexpected ? `${signs.failed} ${screen}` : screen;
      const kind = move.errors || move === unexpected ? 'trouble' : 'plain';
      return card(move.actor, { label, text: excerpt(move.text, page), flow: 'out', kind });
    }
    case 'showed more':
      return card(move.actor, {
        label: t('chart.screen'),
        text: t('chart.more', { count: move.lines }),
        flow: 'out',
      });
    case 'flooded':
      return card(move.actor, {
        label: t('chart.screen'),
        text: t('chart.flooded'),
        flow: 'out',
        kind: 'trouble',
      });
    case 'complained': {
      const text = t('chart.lines', { count: move.lines });
      return card(move.actor, { label: t('chart.errors'), text, flow: 'out', kind: 'trouble' });
    }
    case 'missing': {
      const label = t('html.never', { label: t(move.where === 'screen' ? 'chart.screen' : 'chart.wire') });
      return card(move.actor, { label, text: excerpt(move.text, page), flow: 'never' });
    }
    case 'silent':
      return remark(move.actor, { text: t('chart.silent'), kind: 'trouble' });
    case 'ended':
      return remark(move.actor, { text: exitWords(move, page.locale), kind: 'end' });
    case 'waits':
      return remark(move.actor, { text: waitingFor(move.waits, page.locale), kind: 'wait' });
    case 'later':
      return aside(t('chart.later'));
    case 'circle':
      return circle(page);
    default:
      return unreachable(move);
  }
}

/** The drawing of words between the lifelines. */
function aside(words: string): Drawn {
  const center = (lifeline.client + lifeline.server) / 2;
  return {
    height: 32,
    drawing: markup`<text class="quiet" x="${center}" y="21" text-anchor="middle">${words}</text>`,
  };
}

/** The drawing of a new connection: a line between the lifelines with an arrow head at each end. */
function connection(words: string): Drawn {
  const { client, server } = lifeline;
  const center = (client + server) / 2;
  return {
    height: 40,
    drawing: markup`<line class="connection" x1="${client + 4}" x2="${server - 4}" y1="20" y2="20"/>
<rect class="label-ground" x="${center - 60}" y="8" width="120" height="24" rx="12"/>
<text class="quiet" x="${center}" y="25" text-anchor="middle">${words}</text>`,
  };
}
