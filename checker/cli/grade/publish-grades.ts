import { nameOf, type Store } from '../../cohort/grading/store.ts';
import { writeResults } from '../../cohort/grading/write-results.ts';
import { markCohort } from '../../cohort/marking/mark-cohort.ts';
import { publishAll } from '../../cohort/publish/publish-all.ts';
import type { Gradebook } from '../../model/cohort/cohort.ts';
import { readReport } from '../../report/json/read-report.ts';
import { readPage } from '../process/read-page.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import { readRules } from './read-rules.ts';

/** The marks, and the hand-ins that Moodle's table does not have, by their keys. */
export interface PublishedGrades {
  readonly gradebook: Gradebook;
  readonly notForMoodle: readonly string[];
}

/** Makes the marks from the results, the rubric and the decisions of a human, and writes all that is handed back. */
export async function publishGrades(
  { folder, dir }: { readonly folder: string; readonly dir: string },
  store: Store,
  options: GradeIntoOptions,
): Promise<PublishedGrades> {
  const { asked, handIns, deadline, locale, lab } = options;
  const { questions, rubric, overrideOf } = await readRules({ folder, dir }, options);
  const outOf = asked['out-of'];
  const gradebook: Gradebook = {
    seed: store.seed,
    questions,
    marks: markCohort({
      ...{ handIns, questions, deadline, overrideOf },
      rubric: { ...rubric, ...(outOf !== undefined && { outOf }) },
      resultOf: (key, question) => store.results.get(nameOf({ key, question })),
    }),
    async load(key, question) {
      const text = await store.load(key, question);
      return text === undefined ? undefined : readReport(text);
    },
  };
  await writeResults(folder, store);
  const { leftOut } = await publishAll(gradebook, folder, {
    ...{ locale, lab: lab.lab.name[locale], at: new Date(), moodle: asked.moodle ?? false },
    studentParts: () => readPage('student.style.css', 'page.js'),
    classParts: () => readPage('class.style.css', 'class.js'),
    ...(asked.anonymous && { newCode }),
  });
  return { gradebook, notForMoodle: leftOut };
}

/** Six letters and digits that are not mistaken for each other. */
function newCode(): string {
  const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 6 }, () => signs[Math.floor(Math.random() * signs.length)]).join('');
}
