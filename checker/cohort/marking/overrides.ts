import { CsvError, parse } from 'csv-parse/sync';
import type { Override } from '../../model/cohort/cohort.ts';
import { GradingError, type TableProblem } from '../grading/grading-error.ts';

/** The columns of overrides.csv, which a person fills in: a decision for each line. */
const overrideColumns = ['key', 'question', 'points', 'reason'] as const;

export interface ReadOverridesOptions {
  /** The name of the file, for errors. */
  readonly file: string;
  /** The key of a hand-in by what a person may write: the key itself, or its code. */
  readonly keyOf: (written: string) => string | undefined;
  /** The points of each question, by its id: a decision gives no more. */
  readonly possible: ReadonlyMap<string, number>;
}

/**
 * Reads overrides.csv, written with commas or, as a French Excel does, with semicolons and decimal commas. Throws a
 * GradingError that names the line: a decision that is not understood must not be lost.
 */
export function readOverrides(
  text: string,
  options: ReadOverridesOptions,
): (key: string, question: string) => Override | undefined {
  const found = new Map<string, Override>();
  const fail = (line: number, what: TableProblem): never => {
    throw new GradingError({ code: 'bad-table', file: options.file, line, what });
  };
  for (const { record, line } of rowsOf(text, fail)) {
    const { key: written = '', question = '', points = '', reason = '' } = record;
    if ([written, question, points, reason].every((value) => value === '')) continue;
    const given = Number(points.replace(',', '.'));
    const key = options.keyOf(written);
    if (key === undefined) return fail(line, { kind: 'unknown-key', value: written });
    const most = options.possible.get(question);
    if (most === undefined) return fail(line, { kind: 'unknown-question', value: question });
    if (points === '' || !(given >= 0)) fail(line, { kind: 'no-points', value: points });
    if (given > most) fail(line, { kind: 'too-many-points', value: points, most });
    if (reason === '') fail(line, { kind: 'no-reason' });
    if (found.has(`${key}\n${question}`)) fail(line, { kind: 'twice', value: `${key} ${question}` });
    found.set(`${key}\n${question}`, { points: given, reason });
  }
  return (key, question) => found.get(`${key}\n${question}`);
}

interface OverrideRow {
  readonly record: Partial<Record<(typeof overrideColumns)[number], string>>;
  readonly line: number;
}

function rowsOf(text: string, fail: (line: number, what: TableProblem) => never): readonly OverrideRow[] {
  const wanted = overrideColumns.join(',');
  const isWhole = (header: readonly string[]) => overrideColumns.every((column) => header.includes(column));
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: [',', ';'],
      trim: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      columns: (header: string[]) => (isWhole(header) ? header : fail(1, { kind: 'columns', wanted })),
    }) as unknown as readonly {
      readonly record: OverrideRow['record'];
      readonly info: { readonly lines: number };
    }[];
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (error instanceof CsvError) return fail(Number(error.lines ?? 1), { kind: 'columns', wanted });
    throw error;
  }
}
