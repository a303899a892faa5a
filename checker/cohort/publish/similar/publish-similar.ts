import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CohortComparison } from '../../../model/cohort/similar.ts';
import type { PageParts } from '../../../report/content/reporter.ts';
import { writeWhole } from '../../write-whole.ts';
import type { Codes } from '../anonymous/codes.ts';
import { linkAsides } from '../class/link-asides.ts';
import { csv } from '../tables/csv.ts';
import { publishedAlikes, publishedProgram } from './published-similar.ts';
import { type SimilarPageOptions, similarPage } from './similar-page.ts';
import { similarTable } from './similar-table.ts';

export interface PublishSimilarOptions
  extends Pick<SimilarPageOptions, 'questions' | 'locale' | 'at' | 'lab'> {
  /** Loads the style and the script of the page: `class.style.css` and `class.js`. */
  readonly parts: () => Promise<PageParts>;
  /** Undefined to publish names. */
  readonly codes: Codes | undefined;
}

/** Writes which programs look alike into a folder, as a table and a page, and a link into the page of the class. */
export async function publishSimilar(
  comparison: CohortComparison,
  folder: string,
  { parts, codes, ...options }: PublishSimilarOptions,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const alike = publishedAlikes(comparison, codes);
  const unread = comparison.unread.map((one) => publishedProgram(one, codes));
  await writeWhole(join(folder, 'similar.csv'), csv(similarTable(alike, options.locale), options.locale));
  const page = similarPage({ ...options, comparison, alike, unread }, await parts());
  await writeWhole(join(folder, 'similar.html'), page.markup);
  await linkAsides(folder);
}
