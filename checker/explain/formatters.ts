import { type Formatters, IntlMessageFormat } from 'intl-messageformat';

/**
 * What messages are formatted with. V8 lists every locale that ICU knows when the first `Intl.NumberFormat` is made,
 * 17 ms of a check, so one is made only for a number that is written otherwise than by its digits.
 */
export const formatters: Formatters = {
  getNumberFormat(...settings) {
    let own: Intl.NumberFormat | undefined;
    const format = (value: number | bigint) => {
      if (isPlain(value, settings)) return String(value);
      own ??= new Intl.NumberFormat(...settings);
      return own.format(value);
    };
    return { format } as Intl.NumberFormat;
  },
  getDateTimeFormat: (...settings) => new Intl.DateTimeFormat(...settings),
  getPluralRules: (...settings) => new Intl.PluralRules(...settings),
};

/** A whole number below the first thousand has no separator, in English and in French. */
function isPlain(value: number | bigint, [, style]: readonly unknown[]): boolean {
  return style === undefined && Number.isInteger(value) && value >= 0 && value < 1000;
}

/** Both languages are in every ICU that Node comes with: whether they are need not be asked, for the same reason. */
IntlMessageFormat.resolveLocale = (locales) => new Intl.Locale([locales].flat()[0] ?? 'en');
