import { join } from 'node:path';
import type { Locale } from '../../../model/locale.ts';
import { sayCohort } from '../../words/say.ts';
import type { ZipEntry } from '../files/write-zip.ts';
import type { Published } from '../marks/published.ts';

/**
 * The reports as Moodle’s “Upload multiple feedback files in a zip” wants them. Moodle (mod/assign/feedback/file/
 * importziplib.php) splits a name at its underscores, `NAME_NUMBER_assignsubmission_file_report.html`, takes the second
 * part for the participant and what is after the fourth for the file. Only Moodle’s own download tells the number. A
 * hand-in that did not come from there has a folder of its own, to be handed back by other ways.
 */
export function feedbackEntries(
  published: readonly Published[],
  { folder, locale }: { readonly folder: string; readonly locale: Locale },
): readonly ZipEntry[] {
  const report = `${sayCohort(locale)('student.file')}.html`;
  return published.map(({ mark, file, key }) => {
    const prefix = key === undefined ? undefined : moodlePrefix(mark.handIn.origin ?? '');
    const name = prefix === undefined ? `${file}/${report}` : `${prefix}_${report}`;
    return { name, file: join(folder, `${file}.html`) };
  });
}

/** The first four parts of a name in Moodle’s download; undefined if it is from elsewhere. */
function moodlePrefix(origin: string): string | undefined {
  return origin
    .split('/')
    .map((segment) => /^[^_]*_\d+_assign(?:submission|feedback)_[a-z]+(?=_|$)/.exec(segment)?.[0])
    .find((prefix) => prefix !== undefined);
}
