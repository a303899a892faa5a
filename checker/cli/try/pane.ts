import type { Paint } from '../../report/text/paint.ts';
import { shorten } from '../../report/text/shorten.ts';
import { widthOf } from '../../report/text/width.ts';
import { wrap } from '../../report/text/wrap.ts';
import type { ConversationLine } from './conversation.ts';
import type { LineDraft } from './draft.ts';

/** The contents of one pane: a side of the session. */
export interface Pane {
  /** `server` or `client`, in the reader's language; `name` is that of its program. */
  readonly role: string;
  readonly name: string;
  /** What the program does now, and what waits at its keyboard. */
  readonly state: string;
  /** Rows of the source in which the program stands, painted and no wider than the pane; none if undefined. */
  readonly source?: readonly string[];
  readonly entries: readonly ConversationLine[];
  readonly draft: LineDraft;
  /** Shown instead of the draft after the keyboard is closed. */
  readonly closed: string | undefined;
}

/** Row and column, counted from 0. */
export interface CursorPlace {
  readonly row: number;
  readonly column: number;
}

/** The size and style of a pane. */
export interface PaneSize {
  readonly width: number;
  readonly height: number;
  readonly paint: Paint;
  readonly ascii: boolean;
  /** Whether the person types on this keyboard. */
  readonly active: boolean;
}

/** The rows of a pane, exactly `height`: its head, its state, its source, the end of the conversation, its keyboard. */
export function paneLines(
  pane: Pane,
  size: PaneSize,
): { readonly lines: readonly string[]; readonly cursor: CursorPlace } {
  const { width, height, paint, ascii, active } = size;
  const pointer = active ? (ascii ? '* ' : '▸ ') : '  ';
  const head = shorten(`${pointer}${pane.role}${ascii ? ' - ' : ' · '}${pane.name}`, width);
  const told = wrap(pane.state, Math.max(width - 2, 1)).map((line) => paint.cyan(`  ${line}`));
  const state = [...told, ...(pane.source ?? [])];
  const keyboard = keyboardLine(pane, size);
  const room = height - 2;
  const stated = state.slice(0, Math.max(0, Math.min(state.length, room)));
  const bodyRows = room - stated.length;
  const body = lastRows(pane.entries, { ...size, height: bodyRows });
  const blanks = Array.from({ length: Math.max(0, bodyRows - body.length) }, () => '');
  const lines = [active ? paint.bold(head) : paint.dim(head), ...stated, ...body, ...blanks, keyboard.line];
  return {
    lines: lines.slice(-height),
    cursor: { row: Math.min(lines.length, height) - 1, column: keyboard.column },
  };
}

/** The last lines of the conversation that fit in `height` rows. */
function lastRows(entries: readonly ConversationLine[], size: PaneSize): readonly string[] {
  const rows: string[] = [];
  for (let index = entries.length - 1; index >= 0 && rows.length < size.height; index -= 1) {
    const entry = entries[index];
    if (entry) rows.unshift(...entryRows(entry, size));
  }
  return size.height > 0 ? rows.slice(-size.height) : [];
}

/** The rows of one line. Each kind has its own sign, because colour alone is not visible to everyone. */
function entryRows({ kind, text }: ConversationLine, { width, paint, ascii }: PaneSize): readonly string[] {
  const signs = {
    typed: '> ',
    sent: ascii ? '-> ' : '→ ',
    showed: '  ',
    error: '! ',
    note: ascii ? '- ' : '· ',
  };
  const paints = {
    typed: paint.bold,
    sent: paint.dim,
    showed: (line: string) => line,
    error: paint.red,
    note: paint.dim,
  };
  const sign = signs[kind];
  return wrap(text, Math.max(width - sign.length, 1)).map((line, index) =>
    paints[kind](`${index === 0 ? sign : ' '.repeat(sign.length)}${line}`),
  );
}

/** The row of the keyboard: the part of the draft around the cursor that fits. */
function keyboardLine(
  { draft, closed }: Pane,
  { width, paint, ascii, active }: PaneSize,
): { readonly line: string; readonly column: number } {
  if (closed !== undefined) return { line: paint.dim(shorten(`  ${closed}`, width)), column: 0 };
  const prompt = ascii ? '> ' : '› ';
  const room = Math.max(width - widthOf(prompt) - 1, 1);
  let begin = 0;
  while (begin < draft.at && widthOf(draft.text.slice(begin, draft.at)) > room)
    begin += (draft.text.codePointAt(begin) ?? 0) > 0xffff ? 2 : 1;
  let end = draft.text.length;
  while (end > draft.at && widthOf(draft.text.slice(begin, end)) > room) end -= 1;
  const line = `${prompt}${draft.text.slice(begin, end)}`;
  return {
    line: active ? line : paint.dim(line),
    column: widthOf(`${prompt}${draft.text.slice(begin, draft.at)}`),
  };
}
