import { tameLines } from '../../explain/text/invisible.ts';
import { widthOf } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import type { TerminalPage } from './page.ts';

/** A paragraph under a dialogue's title, indented by `deeper` more columns. */
export function paragraph(page: TerminalPage, text: string, deeper = 0): readonly string[] {
  return hanging(page, ' '.repeat(page.indent + deeper), text);
}

/** A text after a lead. If the text wraps, its further lines are aligned with its first, not with the lead. */
export function hanging(page: TerminalPage, lead: string, text: string): readonly string[] {
  const margin = widthOf(lead);
  return wrap(tameLines(text, page), page.width - margin).map((line, index) =>
    `${index === 0 ? lead : ' '.repeat(margin)}${line}`.trimEnd(),
  );
}

/** The lines of all blocks that have any, with an empty line between two blocks. */
export function spaced(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks
    .filter(({ length }) => length > 0)
    .flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}
