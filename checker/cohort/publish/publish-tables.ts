import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gradebook } from '../../model/cohort/cohort.ts';
import { writeWhole } from '../write-whole.ts';
import type { Published } from './marks/published.ts';
import type { Publication, PublishAllOptions } from './publish-all-options.ts';
import { csv } from './tables/csv.ts';
import { gradesTable } from './tables/grades-table.ts';
import { moodleTable } from './tables/moodle.ts';
import { xlsx } from './tables/xlsx.ts';

interface PublishTablesOptions extends PublishAllOptions {
  readonly folder: string;
}

/** Writes the tables. */
export async function publishTables(
  published: readonly Published[],
  gradebook: Gradebook,
  { folder, locale, moodle, codes }: PublishTablesOptions,
): Promise<Publication> {
  const write = (name: string, content: string | Uint8Array) => writeWhole(join(folder, name), content);
  const anonymous = codes !== undefined;
  const grades = gradesTable(published, { gradebook, locale, anonymous });
  await write('grades.csv', csv(grades, locale));
  await write('grades.xlsx', await xlsx(grades, locale));
  const files = ['grades.csv', 'grades.xlsx'];
  const forMoodle = 'grades-moodle.csv';
  if (!moodle) {
    await rm(join(folder, forMoodle), { force: true });
    return { files, leftOut: [] };
  }
  const { table, leftOut } = moodleTable(published, locale);
  await write(forMoodle, csv(table, 'en'));
  return { files: [...files, forMoodle], leftOut: leftOut.flatMap(({ key }) => key ?? []) };
}
