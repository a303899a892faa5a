/**
 * A time as a spreadsheet writes it, in ms since 1970: `2026-12-05 09:12`, or `05/12/2026 09:12` with the day first; this
 * machine's clock. Undefined for anything else.
 */
export function momentOf(text: string): number | undefined {
  const iso = text.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  const [, date = '', hour = '', rest = ''] =
    /^(\d{4}-\d\d-\d\d)[T ](\d{1,2})(:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)$/.exec(iso) ?? [];
  const at = Date.parse(`${date}T${hour.padStart(2, '0')}${rest}`);
  return Number.isNaN(at) ? undefined : at;
}
