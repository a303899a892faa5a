import { nameOf, type Store } from '../../cohort/grading/store.ts';
import { markCohort } from '../../cohort/marking/mark-cohort.ts';
import { publishAll } from '../../cohort/publish/publish-all.ts';
import { coverResults } from '../../cohort/publish/results/cover-result.ts';
import { writeResults } from '../../cohort/publish/results/write-results.ts';
import { createOverrides } from '../../cohort/publish/tables/create-overrides.ts';
import type { Gradebook, Graded } from '../../model/cohort/cohort.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import { readReport } from '../../report/json/read-report.ts';
import { readPage } from '../process/read-page.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import { publicationIn } from './publication-in.ts';
import { readRules } from './read-rules.ts';

/** The marks, and the hand-ins that Moodle's table does not have, by their keys. */
export interface PublishedGrades {
  readonly gradebook: Gradebook;
  readonly notForMoodle: readonly string[];
}

export interface PublishGradesOptions extends GradeIntoOptions {
  /** What was handed in; if the grading was interrupted, some as they are expected, before they are unpacked. */
  readonly handIns: readonly HandIn[];
}

/** Makes the marks from the results, the rubric and the decisions of a human, and writes all that is handed back. */
export async function publishGrades(
  { folder, dir }: { readonly folder: string; readonly dir: string },
  store: Store,
  options: PublishGradesOptions,
): Promise<PublishedGrades> {
  const { asked, handIns, deadline, locale, lab } = options;
  const { questions, rubric, overrideOf } = await readRules({ folder, dir }, options);
  const outOf = asked['out-of'];
  const resultOf = currentResults(store, options);
  const gradebook: Gradebook = {
    seed: store.seed,
    questions,
    marks: markCohort({
      ...{ handIns, questions, deadline, overrideOf },
      rubric: { ...rubric, ...(outOf !== undefined && { outOf }) },
      resultOf,
    }),
    async load(key, question) {
      const text = resultOf(key, question) && (await store.load(key, question));
      return text === undefined ? undefined : readReport(text);
    },
  };
  await createOverrides(folder, locale);
  const to = await publicationIn(folder, options);
  const cover = to.codes && coverResults(handIns, to.codes, locale);
  await writeResults(store, { folder: to.folder, cover });
  const { leftOut } = await publishAll(gradebook, to.folder, {
    ...{ locale, lab: lab.lab.name[locale], at: new Date(), moodle: asked.moodle ?? false },
    studentParts: () => readPage('student.style.css', 'page.js'),
    classParts: () => readPage('class.style.css', 'class.js'),
    codes: to.codes,
  });
  return { gradebook, notForMoodle: leftOut };
}

/**
 * The result of each hand-in that has files now: one whose archive was replaced by a broken one has an old result still.
 * After an interruption the last result of a hand-in counts that was not unpacked again, unless its mark depends on
 * what only the files tell: that it was late, or that an archive inside could not be read.
 */
function currentResults(
  store: Store,
  { handIns, deadline }: PublishGradesOptions,
): (key: string, question: string) => Graded | undefined {
  const known = new Map(handIns.map((one) => [one.key, one]));
  return (key, question) => {
    const handIn = known.get(key);
    if (!handIn || handIn.problem) return undefined;
    const result = store.results.get(nameOf({ key, question }));
    if (handIn.folder !== undefined) return result;
    const isLate = deadline !== undefined && handIn.at === undefined;
    return result?.outcome.kind === 'report' && !isLate ? result : undefined;
  };
}
