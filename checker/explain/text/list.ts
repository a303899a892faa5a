import type { Locale } from '../../model/locale.ts';

/** A list inside a sentence: `a, b and c`, or `a, b or c`. */
export function listOf(items: readonly string[], type: 'and' | 'or', locale: Locale): string {
  return formatOf(type, locale).format(items);
}

const formats = new Map<string, Intl.ListFormat>();

/** Formats are kept, because creating one takes longer than using it for a whole report. */
function formatOf(type: 'and' | 'or', locale: Locale): Intl.ListFormat {
  const id = `${locale} ${type}`;
  const format =
    formats.get(id) ?? new Intl.ListFormat(locale, { type: type === 'and' ? 'conjunction' : 'disjunction' });
  formats.set(id, format);
  return format;
}
