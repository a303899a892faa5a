import type { Locale } from '../../../model/locale.ts';

/** A number as a reader of the language writes it, with at most two decimals: `15.5`, or `15,5`. */
export function numberWords(value: number, locale: Locale): string {
  return formats[locale].format(value);
}

/** A share of a whole: `31%`, or `31 %`. */
export function percentWords(share: number, locale: Locale): string {
  return percents[locale].format(share);
}

/** A number without the noise of binary fractions, as it is written into a table. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const formats = { en: decimals('en'), fr: decimals('fr') };
const percents = { en: shares('en'), fr: shares('fr') };

function decimals(locale: Locale): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false });
}

function shares(locale: Locale): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
}
