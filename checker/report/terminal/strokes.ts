import { excerpt } from '../../explain/excerpt.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { ChartMove } from '../chart/move.ts';
import { exitWords } from '../content/ended.ts';
import { widthOf } from '../text/width.ts';
import { circle } from './circle.ts';
import { beside, between, type ChartLine, type Lifelines } from './lifelines.ts';
import type { TerminalPage } from './page.ts';

/** The lines of a chart for one move; none for a move that the story shows. */
export function strokes(page: TerminalPage, lifelines: Lifelines, move: ChartMove): readonly ChartLine[] {
  const { t, signs } = page;
  const inward = { client: signs.chart.right, server: signs.chart.left };
  const outward = { client: signs.chart.left, server: signs.chart.right };
  switch (move.kind) {
    case 'typed':
    case 'keyboard closed': {
      const text = move.kind === 'typed' ? excerpt(move.text, page) : t('chart.closed');
      const edge = { head: inward[move.actor], word: t('chart.keyboard') };
      return beside(lifelines, move.actor, { text, edge });
    }
    case 'sent':
      return arrow(page, lifelines, move);
    case 'showed': {
      const edge = { head: outward[move.actor], word: t(move.errors ? 'chart.errors' : 'chart.screen') };
      return beside(lifelines, move.actor, { text: excerpt(move.text, page), edge });
    }
    case 'showed more':
      return beside(lifelines, move.actor, { text: t('chart.more', { count: move.lines }) });
    case 'flooded': {
      const edge = { head: outward[move.actor], word: t('chart.screen') };
      return beside(lifelines, move.actor, { text: t('chart.flooded'), edge });
    }
    case 'complained': {
      const edge = { head: outward[move.actor], word: t('chart.errors') };
      return beside(lifelines, move.actor, { text: t('chart.lines', { count: move.lines }), edge });
    }
    case 'silent':
      return beside(lifelines, move.actor, { text: t('chart.silent') });
    case 'hung up':
    case 'refused':
      return beside(lifelines, move.actor, {
        text: t(move.kind === 'refused' ? 'chart.refused' : 'chart.hung-up'),
      });
    case 'ended':
      return beside(lifelines, move.actor, { text: exitWords(move, page.locale) });
    case 'later':
      return between(lifelines, t('chart.later')).map((stroke) => ({
        ...stroke,
        ends: { client: signs.chart.earlier, server: signs.chart.earlier },
      }));
    case 'circle':
      return circle(page, lifelines);
    case 'started':
    case 'connected':
    case 'missing':
    case 'waits':
      return [];
    default:
      return unreachable(move);
  }
}

/** A sent text in its arrow, or above its arrow if there is no room for both. */
function arrow(
  page: TerminalPage,
  lifelines: Lifelines,
  { actor, text, pieces }: Extract<ChartMove, { kind: 'sent' }>,
): readonly ChartLine[] {
  const { middle } = lifelines;
  const { dash, left, right } = page.signs.chart;
  const shown = excerpt(text, page);
  const said = pieces > 1 ? page.t('chart.pieces', { text: shown, count: pieces }) : shown;
  const dashes = middle - widthOf(said) - 3;
  const shaft = (line: string) => (actor === 'client' ? `${line}${right}` : `${left}${line}`);
  if (dashes < 2) {
    return [...beside(lifelines, actor, { text: said }), { middle: shaft(dash.repeat(middle - 1)) }];
  }
  const lead = dash.repeat(Math.min(3, dashes - 1));
  const rest = dash.repeat(dashes - lead.length);
  return [{ middle: shaft(actor === 'client' ? `${lead} ${said} ${rest}` : `${rest} ${said} ${lead}`) }];
}
