import { publishMatrix } from '../../cohort/publish/matrix/publish-matrix.ts';
import type { PublishedMatrix } from '../../cohort/publish/matrix/published-matrix.ts';
import type { Matrix } from '../../model/cohort/matrix.ts';
import { readPage } from '../process/read-page.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import { publicationIn } from './publication-in.ts';

/** Writes the table and the page of a matrix. */
export async function publishPlayed(
  matrix: Matrix,
  folder: string,
  { asked, intake, locale, lab }: GradeIntoOptions,
): Promise<PublishedMatrix> {
  const known = new Map(matrix.entrants.map(({ key, handIn }) => [key, handIn]));
  // The others of the course have their codes too, as in a grading: the file of the codes is written whole.
  const handIns = intake.expected.map((one) => known.get(one.key) ?? one);
  const to = await publicationIn(folder, { asked, handIns, locale });
  return publishMatrix(matrix, to.folder, {
    ...{ locale, lab: lab.lab.name[locale], at: new Date(), codes: to.codes },
    parts: () => readPage('class.style.css', 'class.js'),
  });
}
