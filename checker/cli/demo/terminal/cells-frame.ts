import { cellIds } from '../../../demo/cells.ts';
import type { ShownCell } from '../../../demo/show.ts';
import type { Role } from '../../../model/actor.ts';
import { shorten } from '../../../report/text/shorten.ts';
import { widthOf } from '../../../report/text/width.ts';
import { pad } from '../../../report/text/wrap.ts';
import type { ScreenFrame } from '../../try/frame.ts';
import { fateLine } from './fate-line.ts';
import { entriesOf } from './pane-of.ts';
import { sideWords } from './side-words.ts';
import type { TerminalOptions, TerminalView } from './terminal-view.ts';

/** The four pairs, one below the other, and the keyboard of all four clients or servers. */
export function cellsFrame(view: TerminalView, options: TerminalOptions): ScreenFrame {
  const { columns, rows, t, paint, ascii } = options;
  const blocks = cellIds.flatMap((id, at) => {
    const shown = view.show.cells[id];
    return shown ? cellRows(shown, at + 1, options) : [];
  });
  const prompt = ascii ? '> ' : '› ';
  const draft = view.drafts[view.active];
  const keyboard = [
    paint.bold(shorten(t(`type.all.${view.active}`), columns)),
    `${prompt}${shorten(draft.text, columns - 3)}`,
  ];
  const room = Math.max(0, rows - keyboard.length);
  const lines = [...blocks.slice(0, room), ...blanks(room - blocks.length), ...keyboard].slice(-rows);
  const column = Math.min(columns - 1, widthOf(`${prompt}${draft.text.slice(0, draft.at)}`));
  return { lines, cursor: { row: lines.length - 1, column } };
}

/** The columns of what has become of a pair. */
const fateWidth = 22;

/** One pair: how each side starts, what has become of it, and the last line of each screen with what its program does. */
function cellRows(shown: ShownCell, number: number, options: TerminalOptions): readonly string[] {
  const { columns, t } = options;
  const { cell, moment } = shown;
  if (!cell) return [];
  const starts = [t(`axis.client.${cell.client}`), t(`axis.server.${cell.server}`)].join(
    options.ascii ? ' - ' : ' · ',
  );
  const width = Math.min(fateWidth, Math.max(1, columns - 3));
  const room = Math.max(0, columns - width - 4);
  const head = `${number}  ${fateLine(moment, { ...options, width })}${room > 0 ? ` ${shorten(starts, room)}` : ''}`;
  return [head, ...(['client', 'server'] as const).map((role) => sideRow(role, shown, options)), ''];
}

function sideRow(role: Role, { moment }: ShownCell, options: TerminalOptions): string {
  const { columns, t, paint, ascii } = options;
  const side = moment.sides[role];
  const shown = entriesOf(role, side.screen, ascii).map(({ kind, text }) =>
    kind === 'typed' ? `> ${text}` : text,
  );
  const half = Math.floor((columns - 4) / 2);
  const left = pad(
    shorten(`   ${t(`role.${role}`)}  ${shown.slice(-3).join(ascii ? ' / ' : ' ⏎ ')}`, half),
    half,
  );
  return `${left}  ${paint.cyan(shorten(sideWords(side, options), half))}`;
}

function blanks(count: number): readonly string[] {
  return Array.from({ length: Math.max(0, count) }, () => '');
}
