import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gradebook } from '../../model/cohort/cohort.ts';
import { writeWhole } from '../write-whole.ts';
import { underCodes } from './anonymous/under-codes.ts';
import { classPage } from './class/class-page.ts';
import { asidesIn } from './class/link-asides.ts';
import { writeZip } from './files/write-zip.ts';
import { feedbackEntries } from './formats/feedback-entries.ts';
import { underName } from './marks/published.ts';
import type { Publication, PublishAllOptions } from './publish-all-options.ts';
import { publishEach } from './publish-each.ts';
import { publishTables } from './publish-tables.ts';

/**
 * Writes all that comes out of a gradebook into a folder: tables, a page and Gradescope's results for each student,
 * JUnit's, Moodle's feedback, and the instructor's page last, when all it links to is there. Each file is whole at any
 * time. The report of one student is in memory at a time.
 */
export async function publishAll(
  gradebook: Gradebook,
  folder: string,
  options: PublishAllOptions,
): Promise<Publication> {
  const { locale, lab, at, classParts } = options;
  await mkdir(folder, { recursive: true });
  const published = options.codes
    ? underCodes(gradebook.marks, options.codes)
    : gradebook.marks.map(underName);
  const tables = await publishTables(published, gradebook, { ...options, folder });
  await publishEach(published, gradebook, { ...options, folder });
  const reports = feedbackEntries(published, { folder: join(folder, 'reports'), locale });
  await writeZip(join(folder, 'feedback.zip'), reports, at);
  const page = {
    gradebook,
    locale,
    at,
    lab,
    tables: tables.files.filter((file) => file.startsWith('grades')),
    asides: await asidesIn(folder),
  };
  await writeWhole(join(folder, 'index.html'), classPage(published, page, await classParts()));
  const files = [...tables.files, 'junit.xml', 'feedback.zip', 'index.html'];
  return { files, leftOut: tables.leftOut };
}
