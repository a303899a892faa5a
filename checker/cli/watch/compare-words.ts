import { sentence } from '../../explain/text/typography.ts';
import { translator } from '../../explain/words.ts';
import type { Locale } from '../../model/locale.ts';
import { unreachable } from '../../model/unreachable.ts';
import { sayWatch } from '../words/watch/say.ts';
import type { Change, Comparison } from './compare.ts';

/** A comparison as one sentence: what passes now, what fails now, and which dialogue gets further or stops earlier. */
export function comparisonWords({ changes, open, labPort }: Comparison, locale: Locale): string {
  const say = sayWatch(locale);
  if (changes.length === 0) return sentence(say('same', { count: open }));
  const parts = groups(changes).map((group) => wordsOf(group, { locale, labPort }));
  return `${sentence(parts.join(say('separator')))}.`;
}

interface WordsOfOptions {
  readonly locale: Locale;
  readonly labPort: number;
}

type Group = readonly [Change, ...Change[]];

/** The changes in three groups: dialogues that pass now, that fail now, and that stop elsewhere. */
function groups(changes: readonly Change[]): readonly Group[] {
  const of = (...kinds: readonly Change['kind'][]) => changes.filter(({ kind }) => kinds.includes(kind));
  return [of('passes'), of('fails'), of('further', 'earlier', 'otherwise')].flatMap(
    ([first, ...others]): Group[] => (first ? [[first, ...others]] : []),
  );
}

function wordsOf([first, ...others]: Group, { locale, labPort }: WordsOfOptions): string {
  const say = sayWatch(locale);
  const count = others.length + 1;
  const title = first.dialogue.title[locale];
  switch (first.kind) {
    case 'passes':
      return count === 1 ? say('passes', { title }) : say('pass', { count });
    case 'fails':
      if (count > 1) return say('fail', { count });
      return first.line === undefined
        ? say('fails', { title })
        : say('fails-at', { title, line: first.line });
    case 'further':
    case 'earlier':
      return `${say(first.kind, { title, line: first.line, before: first.before })}${more(others, locale)}`;
    case 'otherwise': {
      const finding = translator(locale)(`${first.code}.title`, { port: labPort, role: 'none' });
      return `${say('otherwise', { title, finding })}${more(others, locale)}`;
    }
    default:
      return unreachable(first);
  }
}

function more(others: readonly Change[], locale: Locale): string {
  return others.length === 0 ? '' : sayWatch(locale)('others', { count: others.length });
}
