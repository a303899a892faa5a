import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Locale } from '../../../model/locale.ts';
import { sayCohort } from '../../words/say.ts';
import type { GradeTable, TableCell } from './table.ts';

/** A table as a workbook for Excel, its first row and first column always in sight. Its texts are typed as texts: none is a formula. */
export async function xlsx({ columns, rows }: GradeTable, locale: Locale): Promise<Buffer> {
  const header = columns.map((value): Cell => ({ value, type: String, fontWeight: 'bold', wrap: true }));
  const data = [header, ...rows.map((row) => row.map(cellOf))];
  const options = {
    sheet: sayCohort(locale)('sheet.grades'),
    columns: columns.map((_, index) => ({ width: index === 0 ? 28 : 14 })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
  return writeExcelFile(data, options).toBuffer();
}

function cellOf(value: TableCell): Cell {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: writable(value), type: String };
}

/** XML 1.0 has no place for control characters, and a cell none for more than 32767 characters. */
function writable(text: string): string {
  return text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd').slice(0, 32_767);
}
