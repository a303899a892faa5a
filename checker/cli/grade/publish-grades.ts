import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOf, type Store } from '../../cohort/grading/store.ts';
import { writeResults } from '../../cohort/grading/write-results.ts';
import { markCohort } from '../../cohort/marking/mark-cohort.ts';
import { readOverrides } from '../../cohort/marking/overrides.ts';
import { readRubric } from '../../cohort/marking/rubric.ts';
import { possibleOf } from '../../cohort/marking/weigh.ts';
import { publishAll } from '../../cohort/publish/publish-all.ts';
import type { DialogueHeading, Gradebook } from '../../model/cohort.ts';
import { readReport } from '../../report/json/read-report.ts';
import { readPage } from '../process/read-page.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import { readNamed } from './read-named.ts';

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
  const { asked, handIns, deadline, locale, lab, say } = options;
  const questions = options.questions.map(({ question, dialogues }) => ({
    id: question.id,
    dialogues: dialogues.map(
      ({ id, title, level, points }): DialogueHeading => ({ id, title, level, points }),
    ),
  }));
  const rubricText = await readNamed(asked.rubric, { option: '--rubric', say });
  const rubric = rubricText === undefined ? {} : readRubric(rubricText, asked.rubric ?? '');
  const overrideOf = readOverrides(await readFile(join(folder, 'overrides.csv'), 'utf8').catch(() => ''), {
    file: join(dir, 'overrides.csv'),
    keys: new Set(handIns.map(({ key }) => key)),
    possible: new Map(
      questions.map(({ id, dialogues }) => [id, possibleOf(dialogues, rubric.questions?.[id])]),
    ),
  });
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
