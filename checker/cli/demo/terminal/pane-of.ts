import type { ScreenText } from '../../../demo/moment.ts';
import type { ShownCell } from '../../../demo/show.ts';
import { sourceText } from '../../../demo/source-text.ts';
import { printable } from '../../../explain/text/invisible.ts';
import type { Role } from '../../../model/actor.ts';
import type { ConversationLine } from '../../try/conversation.ts';
import type { Pane } from '../../try/pane.ts';
import { sideWords } from './side-words.ts';
import { sourceRows } from './source-rows.ts';
import type { TerminalOptions, TerminalView } from './terminal-view.ts';

/** The pair of a pane, and the size of what it shows of the source. */
export interface PaneOfOptions {
  readonly view: TerminalView;
  readonly options: TerminalOptions;
  readonly width: number;
  readonly sourceHeight: number;
}

/** One side of a pair as a pane: its state, the lines in which it stands, its screen, its keyboard. */
export function paneOf(
  role: Role,
  shown: ShownCell,
  { view, options, width, sourceHeight }: PaneOfOptions,
): Pane {
  const { t, say, paint, ascii, locale } = options;
  const side = shown.moment.sides[role];
  const source = { ...shown.sources[role], text: sourceText(shown.sources[role], locale) };
  const { waiting, closed } = side.keyboard;
  const { obstacle } = shown;
  const isRefused = obstacle?.role === role;
  const state = isRefused ? t(`obstacle.${obstacle.kind}`) : sideWords(side, options);
  const { processes } = side;
  return {
    role: t(`role.${role}`),
    name: printable(source.file, { ascii }).join(' '),
    state: [state, ...(waiting.length > 0 ? [say('waiting', { count: waiting.length })] : [])].join(
      ascii ? ' - ' : ' · ',
    ),
    source: sourceRows(source, { processes, width, height: sourceHeight, paint, ascii }),
    entries: isRefused
      ? printable(obstacle.said, { ascii }).map((text) => ({ role, kind: 'error', text, open: false }))
      : entriesOf(role, side.screen, ascii),
    draft: view.drafts[role],
    closed: closed ? t('keyboard.closed') : undefined,
  };
}

/** The lines of a screen. Pieces of one kind are joined: a program may print a line in several. */
export function entriesOf(
  role: Role,
  screen: readonly ScreenText[],
  ascii: boolean,
): readonly ConversationLine[] {
  const joined: ScreenText[] = [];
  for (const piece of screen) {
    const last = joined.at(-1);
    if (last?.kind === piece.kind) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined.flatMap(({ kind, text }) =>
    printable(text.replace(/\r?\n$/, ''), { ascii }).map((line) => ({ role, kind, text: line, open: false })),
  );
}
