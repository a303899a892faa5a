import type { Locale } from '../../../model/locale.ts';

interface SecondsOptions {
  readonly locale: Locale;
  readonly digits: number;
}

/** Milliseconds as seconds, always with as many digits, so that a clock does not change its width. */
export function seconds(ms: number, { locale, digits }: SecondsOptions): string {
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return (ms / 1000).toLocaleString(locale, format);
}
