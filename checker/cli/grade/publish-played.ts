import { publishMatrix } from '../../cohort/publish/matrix/publish-matrix.ts';
import type { PublishedMatrix } from '../../cohort/publish/matrix/published-matrix.ts';
import type { Matrix } from '../../model/cohort/matrix.ts';
import { readPage } from '../process/read-page.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';

/** Writes the table and the page of a matrix. */
export function publishPlayed(
  matrix: Matrix,
  folder: string,
  { locale, lab }: GradeIntoOptions,
): Promise<PublishedMatrix> {
  return publishMatrix(matrix, folder, {
    ...{ locale, lab: lab.lab.name[locale], at: new Date(), codes: undefined },
    parts: () => readPage('class.style.css', 'class.js'),
  });
}
