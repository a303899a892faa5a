import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../../../model/locale.ts';

/** The columns of overrides.csv, in this order. They are the same in both languages, since the file is read back. */
const overrideColumns = ['key', 'question', 'points', 'reason'] as const;

/** overrides.csv before anybody has decided anything. */
export function overridesHeader(locale: Locale): string {
  return stringify([overrideColumns], {
    bom: true,
    delimiter: locale === 'fr' ? ';' : ',',
    record_delimiter: 'windows',
  });
}
