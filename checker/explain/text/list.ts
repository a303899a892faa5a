import type { Locale } from '../../model/locale.ts';

/**
 * A list inside a sentence: `a, b, and c`, or `a, b ou c`, as Intl.ListFormat writes it. The first of those makes V8 list
 * every locale that ICU knows, which is 15 ms of a check.
 */
export function listOf(items: readonly string[], type: 'and' | 'or', locale: Locale): string {
  const last = items.at(-1);
  if (items.length < 2 || last === undefined) return items.join();
  const comma = locale === 'en' && items.length > 2 ? ',' : '';
  return `${items.slice(0, -1).join(', ')}${comma} ${conjunctions[locale][type]} ${last}`;
}

const conjunctions: Readonly<Record<Locale, Readonly<Record<'and' | 'or', string>>>> = {
  en: { and: 'and', or: 'or' },
  fr: { and: 'et', or: 'ou' },
};
