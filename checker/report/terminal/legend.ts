import { visible } from '../../explain/invisible.ts';
import { hanging } from './block.ts';
import type { TerminalPage } from './page.ts';

const kinds = { space: ' ', newline: '\n', return: '\r', tab: '\t', escape: '\x1b', zero: '\0' } as const;

/** What the signs in these texts stand for, for a reader who meets them for the first time. */
export function legend(page: TerminalPage, texts: readonly string[], margin: number): readonly string[] {
  const names = Object.keys(kinds) as (keyof typeof kinds)[];
  const met = names
    .map((name) => ({ name, sign: visible(kinds[name], page) }))
    .filter(({ sign }) => texts.some((text) => text.includes(sign)))
    .map(({ name, sign }) => ({ sign, words: page.t(`legend.${name}`, { sign }) }))
    // In ASCII some signs are what the legend would explain them with.
    .filter(({ sign, words }) => words.split(sign).length === 2)
    .map(({ words }) => words);
  return met.length === 0 ? [] : hanging(page, ' '.repeat(margin), `(${met.join(', ')})`).map(page.paint.dim);
}
