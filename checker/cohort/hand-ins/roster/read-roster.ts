import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Student } from '../../../model/cohort/hand-in.ts';
import { CohortError } from '../../cohort-error.ts';
import { type Column, columnOf } from './columns.ts';
import { decodeText } from './decode-text.ts';
import { minutesOf } from './minutes.ts';
import { momentOf } from './moment.ts';

/**
 * The students of a course, from a CSV file with a line of headings, such as a spreadsheet or Moodle writes: commas,
 * semicolons or tabs, in English or French. Throws a CohortError that says what is not understood.
 */
export async function readRoster(path: string, cwd: string): Promise<readonly Student[]> {
  const bytes = await readFile(resolve(cwd, path)).catch(() => undefined);
  if (!bytes) throw new CohortError({ code: 'no-roster', path });
  const [headings = [], ...rows] = cellsOf(decodeText(bytes), path);
  const columns = headings.map(columnOf);
  if (!columns.some((column) => column && column !== 'group' && column !== 'extra' && column !== 'at'))
    throw new CohortError({ code: 'roster-columns', path, there: headings });
  const students = rows.map((cells, row) => studentOf(cells, { columns, path, line: row + 2 }));
  return students.filter((student) => student !== undefined);
}

/** The cells of each line; an empty line is one with no cells that say anything, so that lines can be counted. */
function cellsOf(text: string, path: string): readonly (readonly string[])[] {
  const [first = ''] = text.split(/\r?\n/);
  const counts = [';', ',', '\t'].map((delimiter) => ({ delimiter, count: first.split(delimiter).length }));
  const { delimiter = ',' } = counts.sort((one, other) => other.count - one.count)[0] ?? {};
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, trim: true });
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new CohortError({ code: 'roster-broken', path, what });
  }
}

interface RosterLine {
  readonly columns: readonly (Column | undefined)[];
  readonly path: string;
  readonly line: number;
}

/** The student of a line; undefined if it names none. */
function studentOf(cells: readonly string[], { columns, path, line }: RosterLine): Student | undefined {
  const said = (column: Column) => cells[columns.indexOf(column)] ?? '';
  const { id, participant } = numbersOf(said('id'), said('identifier'));
  const email = said('email');
  const name = said('name') || [said('first'), said('last')].filter((part) => part !== '').join(' ');
  if (name === '' && id === '' && email === '') return undefined;
  const extraMinutes = minutesOf(said('extra'));
  if (extraMinutes === undefined)
    throw new CohortError({ code: 'roster-minutes', path, line, value: said('extra') });
  const handedInAt = said('at') === '' ? undefined : momentOf(said('at'));
  if (said('at') !== '' && handedInAt === undefined)
    throw new CohortError({ code: 'roster-moment', path, line, value: said('at') });
  return {
    name: (name || id || email).normalize(),
    ...(id && { id }),
    ...(email && { email }),
    ...(participant && { participant }),
    ...(said('group') && { group: said('group').normalize() }),
    ...(extraMinutes && { extraMinutes }),
    ...(handedInAt !== undefined && { handedInAt }),
  };
}

/** Moodle’s “Identifier” is `Participant 12345`; in other files it is a number or login like any other. */
function numbersOf(id: string, identifier: string) {
  const participant = /^\p{L}+\s*(\d+)$/u.exec(identifier)?.[1] ?? '';
  return { id: id || (participant ? '' : identifier), participant };
}
