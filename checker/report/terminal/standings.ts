import { type Context, whoIs } from '../../explain/context.ts';
import { isFileShared, standingWords } from '../../explain/standing.ts';
import { printable, tame } from '../../explain/text/invisible.ts';
import type { Finding, Where } from '../../model/finding.ts';
import type { SourceLine } from '../../model/transcript.ts';
import { widthOf } from '../text/width.ts';
import { pad } from '../text/wrap.ts';
import { paragraph } from './block.ts';
import type { TerminalPage } from './page.ts';

interface StandingRow {
  readonly place: string;
  readonly source: string;
  readonly words: string;
}

/** The lines on where each program stands: its file and line, the source text, and what it waits for. */
export function standings(page: TerminalPage, finding: Finding, context: Context): readonly string[] {
  const { where: all } = finding;
  const rows = all.flatMap((where) =>
    rowsOf(page, where, { ...context, isShared: isFileShared(where, all) }),
  );
  const place = Math.max(0, ...rows.map((row) => widthOf(row.place)));
  const source = Math.max(0, ...rows.map((row) => widthOf(row.source)));
  const words = Math.max(0, ...rows.map((row) => widthOf(row.words)));
  const sourceColumn = source > 0 ? source + 3 : 0;
  if (page.indent + place + 3 + sourceColumn + words <= page.width) {
    return rows.map(
      (row) =>
        `${' '.repeat(page.indent)}${page.paint.cyan(pad(row.place, place))}   ${pad(row.source, sourceColumn)}${row.words}`,
    );
  }
  return rows.flatMap((row) => [
    ...paragraph(page, row.place).map(page.paint.cyan),
    ...(row.source === '' ? [] : paragraph(page, row.source, 2)),
    ...paragraph(page, row.words, 2),
  ]);
}

function rowsOf(
  page: TerminalPage,
  where: Where,
  context: Context & { readonly isShared: boolean },
): readonly StandingRow[] {
  const { file, line, from } = where;
  const actor = page.t('actor', whoIs(where.actor, context));
  const named = file === undefined ? actor : tame(line === undefined ? file : placeOf({ file, line }), page);
  const place = context.isShared ? page.t('place.of', { actor, place: named }) : named;
  const here = { place, source: sourceOf(page, where), words: standingWords(where, context, page.locale) };
  if (from === undefined) {
    return [here];
  }
  return [
    here,
    { place: tame(placeOf(from), page), source: sourceOf(page, from), words: page.t('stands.from') },
  ];
}

function placeOf({ file, line }: Pick<SourceLine, 'file' | 'line'>): string {
  return `${file}:${line}`;
}

function sourceOf(page: TerminalPage, { text = '' }: Partial<SourceLine>): string {
  return printable(text, page).join(' ').trim();
}
