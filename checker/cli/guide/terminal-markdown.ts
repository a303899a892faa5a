import type { Token, Tokens } from 'marked';
import { typeset } from '../../explain/text/typography.ts';
import type { Locale } from '../../model/locale.ts';
import { widthOf } from '../../report/text/width.ts';
import { pad, wrap } from '../../report/text/wrap.ts';
import { type Inline, inline } from './inline.ts';

/** How Markdown is laid out. */
export interface MarkdownOptions extends Inline {
  /** In columns. Every line is cut to it; a long line of code continues on an indented line. */
  readonly width: number;
  readonly locale: Locale;
}

/** Below this many columns code is indented by less. */
const narrowBelow = 60;

/** Markdown for a terminal: text wrapped, code indented, tables in columns, or their rows one below the other. */
export function renderMarkdown(tokens: readonly Token[], sheet: MarkdownOptions): readonly string[] {
  return tokens.flatMap((token) => block(token as Tokens.Generic, sheet));
}

function block(token: Tokens.Generic, sheet: MarkdownOptions): readonly string[] {
  const { width, paint } = sheet;
  switch (token.type) {
    case 'space':
      return [''];
    case 'heading':
      return wrap(token.text, width).map(paint.bold);
    case 'code':
      return token.text.split('\n').flatMap((line: string) => code(line, sheet));
    case 'list':
      return (token as Tokens.List).items.flatMap((item, index) => {
        const lead = token.ordered ? `${index + 1}. ` : '- ';
        const inner = renderMarkdown(item.tokens, { ...sheet, width: width - lead.length });
        return inner.map((line, at) => `${at === 0 ? lead : ' '.repeat(lead.length)}${line}`.trimEnd());
      });
    case 'table':
      return table(token as Tokens.Table, sheet);
    case 'blockquote':
      return renderMarkdown(token.tokens ?? [], { ...sheet, width: width - 2 }).map((line) => `  ${line}`);
    case 'html':
    case 'def':
    case 'hr':
      return [];
    default:
      // A line break in the source of a paragraph is a space.
      return wrap(inline(token.tokens ?? [token as Token], sheet).replace(/ *\n */g, ' '), width);
  }
}

/** A line of code; where it must be broken, the rest is indented further. */
function code(line: string, { width }: MarkdownOptions): readonly string[] {
  const margin = `${width < narrowBelow ? '  ' : '    '}${/^ */.exec(line)?.[0] ?? ''}`;
  return wrap(line.trimStart(), width - margin.length - 4).map((piece, index) =>
    `${margin}${index === 0 ? '' : '    '}${piece}`.trimEnd(),
  );
}

function table({ header, rows }: Tokens.Table, sheet: MarkdownOptions): readonly string[] {
  const cells = [header, ...rows].map((row) => row.map(({ tokens }) => inline(tokens, sheet)));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))));
  const gap = '   ';
  const total = widths.reduce((sum, each) => sum + each, gap.length * (widths.length - 1));
  if (total > sheet.width) return stacked(cells, sheet);
  const lines = cells.map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0)).join(gap));
  const rule = widths.map((each) => '─'.repeat(each)).join(gap);
  const [first = '', ...others] = lines.map((line) => line.trimEnd());
  return [first, rule, ...others];
}

/** A table too wide for its columns: each row's first cell, then its other cells, each after its heading. */
function stacked(
  [heads = [], ...rows]: readonly string[][],
  { width, locale }: MarkdownOptions,
): readonly string[] {
  const colon = typeset(locale === 'fr' ? ' : ' : ': ', locale);
  return rows.flatMap(([first = '', ...cells], index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(first, width),
    ...cells.flatMap((cell, column) =>
      wrap(`${heads[column + 1]}${colon}${cell}`, width - 4).map((line, at) =>
        at === 0 ? `  ${line}` : `    ${line}`,
      ),
    ),
  ]);
}
