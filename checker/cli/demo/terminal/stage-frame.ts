import type { ShownCell } from '../../../demo/show.ts';
import type { Role } from '../../../model/actor.ts';
import { pad } from '../../../report/text/wrap.ts';
import type { ScreenFrame } from '../../try/frame.ts';
import { paneLines } from '../../try/pane.ts';
import { betweenRows } from './between.ts';
import { paneOf } from './pane-of.ts';
import type { TerminalOptions, TerminalView } from './terminal-view.ts';

/** With at least this many columns, the state stands beside the panes and not below them. */
const besideFrom = 90;

/** The columns of what stands between the panes. */
const betweenWidth = 28;

/** One pair: the client's pane, what stands between the two, the server's pane. */
export function stageFrame(shown: ShownCell, view: TerminalView, options: TerminalOptions): ScreenFrame {
  return options.columns >= besideFrom ? beside(shown, view, options) : stacked(shown, view, options);
}

function beside(shown: ShownCell, view: TerminalView, options: TerminalOptions): ScreenFrame {
  const { columns, rows, paint, ascii } = options;
  const bar = ascii ? ' | ' : ' │ ';
  const width = Math.floor((columns - betweenWidth - 2 * bar.length) / 2);
  const sourceHeight = Math.max(1, Math.min(7, Math.floor((rows - 8) / 2)));
  const pane = (role: Role) =>
    paneLines(paneOf(role, shown, { view, options, width, sourceHeight }), {
      ...{ width, height: rows, paint, ascii },
      active: view.active === role,
    });
  const [client, server] = [pane('client'), pane('server')];
  const between = betweenRows(shown.moment, { ...options, width: betweenWidth, height: rows });
  const line = paint.dim(bar);
  const lines = client.lines.map((left, row) =>
    [pad(left, width), pad(between[row] ?? '', betweenWidth), server.lines[row] ?? ''].join(line),
  );
  const right = width + betweenWidth + 2 * bar.length;
  const { row, column } = view.active === 'client' ? client.cursor : server.cursor;
  return { lines, cursor: { row, column: view.active === 'client' ? column : column + right } };
}

function stacked(shown: ShownCell, view: TerminalView, options: TerminalOptions): ScreenFrame {
  const { columns, rows, paint, ascii } = options;
  const middle = betweenRows(shown.moment, { ...options, width: columns, height: Math.floor(rows / 3) });
  const rule = paint.dim((ascii ? '-' : '─').repeat(columns));
  const left = Math.max(6, rows - middle.length - 2);
  const pane = (role: Role, height: number) =>
    paneLines(paneOf(role, shown, { view, options, width: columns, sourceHeight: 1 }), {
      ...{ width: columns, height, paint, ascii },
      active: view.active === role,
    });
  const client = pane('client', Math.ceil(left / 2));
  const server = pane('server', Math.floor(left / 2));
  const above = [...client.lines, rule, ...middle, rule];
  const { row, column } = view.active === 'client' ? client.cursor : server.cursor;
  return {
    lines: [...above, ...server.lines].slice(0, rows),
    cursor: { row: view.active === 'client' ? row : row + above.length, column },
  };
}
