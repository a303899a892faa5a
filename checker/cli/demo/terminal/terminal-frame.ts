import { tourStep } from '../../../demo/tour.ts';
import { languages } from '../../../languages/languages.ts';
import { shorten } from '../../../report/text/shorten.ts';
import { wrap } from '../../../report/text/wrap.ts';
import type { ScreenFrame } from '../../try/frame.ts';
import { cellsFrame } from './cells-frame.ts';
import { stageFrame } from './stage-frame.ts';
import { onStage, type TerminalOptions, type TerminalView } from './terminal-view.ts';

/** The whole terminal: a title, the overview or the stage, and the keys. */
export function terminalFrame(view: TerminalView, options: TerminalOptions): ScreenFrame {
  const { columns, rows, paint } = options;
  const stage = onStage(view);
  const title = paint.bold(shorten(titleOf(view, options), columns));
  const hints = hintRows(view, options).map(paint.dim);
  // On a low terminal the programs come before the keys.
  const below = rows - hints.length < 14 ? [] : hints;
  const told = rows - below.length < 18 ? [] : tourRows(view, options);
  const inner = { ...options, rows: Math.max(4, rows - 1 - told.length - below.length) };
  const { lines, cursor } = stage ? stageFrame(stage.shown, view, inner) : cellsFrame(view, inner);
  return {
    lines: [title, ...told, ...lines, ...below].slice(0, rows),
    cursor: {
      row: Math.min(cursor.row + 1 + told.length, rows - 1),
      column: Math.min(cursor.column, columns - 1),
    },
  };
}

function titleOf(view: TerminalView, { t, say, ascii }: TerminalOptions): string {
  const { pair, language, stepping } = view.show;
  const stage = onStage(view);
  const cell = stage?.shown.cell;
  const number = stage?.number === undefined ? '' : `${stage.number} `;
  const what = cell
    ? `${number}${t('cell.name', { client: cell.client, server: cell.server })}`
    : pair.kind === 'own'
      ? pair.title
      : pair.kind === 'fork'
        ? t('fork.title')
        : t('title');
  return [
    what,
    ...(pair.kind === 'cells' ? [languages[language].name] : []),
    ...(stepping ? [say('stepping')] : []),
  ].join(ascii ? ' - ' : ' · ');
}

/** What the lecturer says at this step of the tour. */
function tourRows({ show }: TerminalView, { columns, locale, t, paint }: TerminalOptions): readonly string[] {
  const step = show.tour === undefined ? undefined : tourStep(show.tour);
  if (!step) return [];
  const { number, count, say } = step;
  const head = t('speaker.step', { number: String(number), count: String(count) });
  return wrap(`${head}. ${say[locale]}`, columns).slice(0, mostTold).map(paint.cyan);
}

const mostTold = 5;

/** What the keys do, as many to a row as fit. */
function hintRows(view: TerminalView, { columns, say, ascii }: TerminalOptions): readonly string[] {
  const separator = ascii ? ' | ' : ' · ';
  const all = say(`hints.${onStage(view) ? 'stage' : 'cells'}`).split('|');
  // One pair alone leads nowhere else.
  const kept = view.show.pair.kind === 'cells' ? all : all.slice(1);
  // A hint is not broken at its spaces.
  const hints = kept.map((hint) => hint.trim().replaceAll(' ', '\u00a0'));
  return wrap(hints.join(separator.replace(/ $/, '\u0020')), columns).map((row) =>
    row.replaceAll('\u00a0', ' '),
  );
}
