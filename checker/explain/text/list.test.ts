import t from 'tap';
import { locales } from '../../model/locale.ts';
import { listOf } from './list.ts';

t.test('a list is written as Intl writes it, in each language', async (t) => {
  const all = ['one', 'two', 'three', 'four'];
  for (const locale of locales)
    for (const [type, word] of [
      ['conjunction', 'and'],
      ['disjunction', 'or'],
    ] as const)
      for (const items of [0, 1, 2, 3, 4].map((count) => all.slice(0, count)))
        t.equal(
          listOf(items, word, locale),
          new Intl.ListFormat(locale, { type }).format(items),
          `${locale}, ${word}, ${items.length}`,
        );
});
