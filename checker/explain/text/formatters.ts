import { type Formatters, IntlMessageFormat } from 'intl-messageformat';

/**
 * The formatters of all messages. The first `Intl.NumberFormat` makes V8 list every locale that ICU knows, which is 17
 * ms of a check, so it is only created for a number with separators.
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

/** Every ICU that Node comes with has English and French. Resolving the locale would list all locales, as above. */
IntlMessageFormat.resolveLocale = (locales) => new Intl.Locale([locales].flat()[0] ?? 'en');
