import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../../../model/locale.ts';
import { withoutFormula } from './formula.ts';
import type { GradeTable, TableCell } from './table.ts';

/**
 * A table as CSV that a spreadsheet opens right: UTF-8 with a byte order mark, by which Excel knows it, and lines that
 * end with CR LF. A French Excel wants semicolons between cells and commas in numbers.
 */
export function csv({ columns, rows }: GradeTable, locale: Locale): string {
  const written = (cell: TableCell) => (typeof cell === 'string' ? withoutFormula(cell) : cell);
  return stringify([columns.map(withoutFormula), ...rows.map((row) => row.map(written))], {
    bom: true,
    delimiter: locale === 'fr' ? ';' : ',',
    record_delimiter: 'windows',
    // The separator of the other language too, so that a cell stays one wherever the file is opened.
    quoted_match: /[,;\t]/,
    cast: { number: (value) => ({ value: decimal(value, locale), quoted_match: [] }) },
  });
}

function decimal(value: number, locale: Locale): string {
  return locale === 'fr' ? String(value).replace('.', ',') : String(value);
}
