import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { GradedRun } from '../../../model/cohort/cohort.ts';
import type { Matrix } from '../../../model/cohort/matrix.ts';
import type { Locale } from '../../../model/locale.ts';
import type { PageParts } from '../../../report/content/reporter.ts';
import { reportText } from '../../grading/report-text.ts';
import { saveText } from '../../grading/saved-text.ts';
import { meetingFile } from '../../matrix/meeting-store.ts';
import { writeWhole } from '../../write-whole.ts';
import type { Codes } from '../anonymous/codes.ts';
import { coverRun } from '../anonymous/cover-run.ts';
import { hasIndex, linkAsides } from '../class/link-asides.ts';
import { onlyThese } from '../files/only-these.ts';
import { csv } from '../tables/csv.ts';
import { matrixPage } from './matrix-page.ts';
import { matrixTable } from './matrix-table.ts';
import { detailId, type Standings, toldMeetings } from './meeting-list.ts';
import { standingsOf } from './meeting-words.ts';
import { type PublishedMatrix, type PublishedMeeting, publishedMatrix } from './published-matrix.ts';

export interface PublishMatrixOptions {
  readonly locale: Locale;
  /** The name of the lab. */
  readonly lab: string;
  readonly at: Date;
  /** Loads the style and the script of the page: `class.style.css` and `class.js`. */
  readonly parts: () => Promise<PageParts>;
  /** Undefined to publish names. */
  readonly codes: Codes | undefined;
}

/** Writes the table and the page of a matrix into a folder, and a link into the page of the class if it is there. */
export async function publishMatrix(
  matrix: Matrix,
  folder: string,
  { locale, lab, at, parts, codes }: PublishMatrixOptions,
): Promise<PublishedMatrix> {
  await mkdir(folder, { recursive: true });
  const published = publishedMatrix(matrix, { locale, codes });
  const standings = await tellMeetings(published, { folder, locale, isCovered: codes !== undefined });
  const name = `matrix-${matrix.question}`;
  const table = matrixTable(published, { locale, anonymous: codes !== undefined });
  await writeWhole(join(folder, `${name}.csv`), csv(table, locale));
  const options = { published, locale, lab, at, hasIndex: await hasIndex(folder) };
  const page = matrixPage(standings, options, await parts());
  await writeWhole(join(folder, `${name}.html`), page.markup);
  await linkAsides(folder);
  return published;
}

interface TellMeetingsOptions {
  readonly folder: string;
  readonly locale: Locale;
  readonly isCovered: boolean;
}

/** What is told of each meeting that did not pass. Under codes its report is written anew, without names. */
async function tellMeetings(
  published: PublishedMatrix,
  { folder, locale, isCovered }: TellMeetingsOptions,
): Promise<Standings> {
  const { matrix } = published;
  const standings = new Map<string, readonly string[]>();
  const written = new Set<string>();
  if (isCovered) await mkdir(join(folder, 'transcripts', `matrix-${matrix.question}`), { recursive: true });
  for (const one of toldMeetings(published)) {
    const run = await matrix.load(one.pair);
    if (!run) continue;
    const told = isCovered ? covered(run, one) : run;
    standings.set(detailId(one, published), standingsOf(one, told, locale));
    if (!isCovered) continue;
    const file = meetingFile(matrix.question, { client: one.client.file, server: one.server.file });
    await saveText(join(folder, file), await reportText(told, locale));
    written.add(file.split('/').at(-1) ?? '');
  }
  if (isCovered)
    await onlyThese(join(folder, 'transcripts', `matrix-${matrix.question}`), '.json.gz', written);
  return standings;
}

function covered(run: GradedRun, { client, server }: PublishedMeeting): GradedRun {
  return coverRun(run, (text) => server.cover(client.cover(text)));
}
