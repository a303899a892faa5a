import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gradebook } from '../../model/cohort/cohort.ts';
import { writeWhole } from '../write-whole.ts';
import type { Published } from './marks/published.ts';
import type { Publication, PublishAllOptions } from './publish-all-options.ts';
import { csv } from './tables/csv.ts';
import { gradesTable } from './tables/grades-table.ts';
import { keyTable } from './tables/key-table.ts';
import { moodleTable } from './tables/moodle.ts';
import { overridesHeader } from './tables/overrides-header.ts';
import { xlsx } from './tables/xlsx.ts';

interface PublishTablesOptions extends PublishAllOptions {
  readonly folder: string;
}

/** Writes the tables. key.csv comes first: no page is published under a code that could be lost. */
export async function publishTables(
  published: readonly Published[],
  gradebook: Gradebook,
  { folder, locale, moodle, newCode }: PublishTablesOptions,
): Promise<Publication> {
  const write = (name: string, content: string | Uint8Array) => writeWhole(join(folder, name), content);
  const anonymous = newCode !== undefined;
  if (anonymous) await write('key.csv', csv(keyTable(published), locale));
  const grades = gradesTable(published, { gradebook, locale, anonymous });
  await write('grades.csv', csv(grades, locale));
  await write('grades.xlsx', await xlsx(grades, locale));
  await createOverrides(join(folder, 'overrides.csv'), overridesHeader(locale));
  const files = [...(anonymous ? ['key.csv'] : []), 'grades.csv', 'grades.xlsx'];
  const forMoodle = 'grades-moodle.csv';
  // A table by ID number or address would tell whose each code is, so an earlier one goes.
  if (!moodle || anonymous) {
    await rm(join(folder, forMoodle), { force: true });
    return { files, leftOut: [] };
  }
  const { table, leftOut } = moodleTable(published, locale);
  await write(forMoodle, csv(table, 'en'));
  return { files: [...files, forMoodle], leftOut: leftOut.flatMap(({ key }) => key ?? []) };
}

/** overrides.csv is a human's: it is created with its header, and never written again. */
async function createOverrides(file: string, header: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) await writeWhole(file, header);
}
