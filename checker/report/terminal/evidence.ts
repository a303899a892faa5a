import type { Context } from '../../explain/context.ts';
import { printable } from '../../explain/text/invisible.ts';
import type { Finding } from '../../model/finding.ts';
import { evidenceOf } from '../content/evidence.ts';
import { widthOf } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import { paragraph } from './block.ts';
import type { TerminalPage } from './page.ts';

/** The program's own output, each line after a bar, with the characters that a terminal obeys made visible. */
export function evidence(page: TerminalPage, finding: Finding, context: Context): readonly string[] {
  const shown = evidenceOf(finding, context, page.locale);
  if (!shown) {
    return [];
  }
  const bar = `${' '.repeat(page.indent)}${page.signs.bar} `;
  return [
    ...paragraph(page, shown.label),
    ...printable(shown.lines.join('\n'), page).flatMap((line) =>
      wrap(line, page.width - widthOf(bar)).map((part) => `${bar}${part}`),
    ),
  ];
}
