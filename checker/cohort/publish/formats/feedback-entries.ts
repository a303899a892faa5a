import { join } from 'node:path';
import type { Locale } from '../../../model/locale.ts';
import { sayCohort } from '../../words/say.ts';
import type { ZipEntry } from '../files/write-zip.ts';
import { peopleOf } from '../marks/people.ts';
import type { Published } from '../marks/published.ts';

/**
 * The reports as Moodle’s “Upload multiple feedback files in a zip” wants them. Moodle (mod/assign/feedback/file/
 * importziplib.php) splits a name at its underscores, `NAME_NUMBER_assignsubmission_file_report.html`, takes the second
 * part for the participant and what is after the fourth for the file. Moodle’s own download tells the number, or a
 * roster. A hand-in without one has a folder of its own, to be handed back by other ways.
 */
export function feedbackEntries(
  published: readonly Published[],
  { folder, locale }: { readonly folder: string; readonly locale: Locale },
): readonly ZipEntry[] {
  const report = `${sayCohort(locale)('student.file')}.html`;
  return published.flatMap((one) => {
    const file = join(folder, `${one.file}.html`);
    const prefixes = one.key === undefined ? [] : prefixesOf(one);
    if (prefixes.length === 0) return [{ name: `${one.file}/${report}`, file }];
    return prefixes.map((prefix) => ({ name: `${prefix}_${report}`, file }));
  });
}

/** A name for each participant whom Moodle knows: the members of a group, or the one in whose name it came. */
function prefixesOf(one: Published): readonly string[] {
  const own = moodlePrefix(one.mark.handIn.origin ?? '');
  const known = peopleOf(one).flatMap(({ name, participant }) =>
    participant === undefined ? [] : [`${name.replace(/[_/\\]/g, ' ')}_${participant}_assignsubmission_file`],
  );
  const isNew = (prefix: string) => own === undefined || prefix.split('_')[1] !== own.split('_')[1];
  return [...(own === undefined ? [] : [own]), ...known.filter(isNew)];
}

/** The first four parts of a name in Moodle’s download; undefined if it is from elsewhere. */
function moodlePrefix(origin: string): string | undefined {
  return origin
    .split('/')
    .map((segment) => /^[^_]*_\d+_assign(?:submission|feedback)_[a-z]+(?=_|$)/.exec(segment)?.[0])
    .find((prefix) => prefix !== undefined);
}
