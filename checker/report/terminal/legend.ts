import { visible } from '../../explain/text/invisible.ts';
import { hanging } from './block.ts';
import type { TerminalPage } from './page.ts';

const kinds = { space: ' ', newline: '\n', return: '\r', tab: '\t', escape: '\x1b', zero: '\0' } as const;

type Kind = keyof typeof kinds;

interface LegendOptions {
  readonly margin: number;
  /** The kinds of characters whose signs are explained; all of them if undefined. */
  readonly of?: readonly Kind[];
}

/** The lines that explain the signs for invisible characters (⏎ …) in these texts. */
export function legend(
  page: TerminalPage,
  texts: readonly string[],
  { margin, of: names = Object.keys(kinds) as Kind[] }: LegendOptions,
): readonly string[] {
  const met = names
    .map((name) => ({ name, sign: visible(kinds[name], page) }))
    .filter(({ sign }) => texts.some((text) => text.includes(sign)))
    .map(({ name, sign }) => ({ sign, words: page.t(`legend.${name}`, { sign }) }))
    // In ASCII some signs equal their explanation.
    .filter(({ sign, words }) => words.split(sign).length === 2)
    .map(({ words }) => words);
  return met.length === 0 ? [] : hanging(page, ' '.repeat(margin), `(${met.join(', ')})`).map(page.paint.dim);
}
