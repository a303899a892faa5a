import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gradebook, GradedRun } from '../../model/cohort/cohort.ts';
import { writeWhole } from '../write-whole.ts';
import { coverRun } from './anonymous/cover-run.ts';
import { onlyThese } from './files/only-these.ts';
import { gradescopeResults } from './formats/gradescope-results.ts';
import { junitFrame, junitSuites } from './formats/junit-suites.ts';
import type { Published } from './marks/published.ts';
import type { PublishAllOptions } from './publish-all-options.ts';
import { studentPage } from './student/student-page.ts';

interface PublishEachOptions extends PublishAllOptions {
  readonly folder: string;
}

/** Writes what each student has of its own, and junit.xml from all: one hand-in after the other, its reports read once. */
export async function publishEach(
  published: readonly Published[],
  gradebook: Gradebook,
  options: PublishEachOptions,
): Promise<void> {
  const { folder } = options;
  const [pages, results] = [join(folder, 'reports'), join(folder, 'gradescope')];
  await mkdir(pages, { recursive: true });
  await mkdir(results, { recursive: true });
  await writeWhole(join(folder, 'junit.xml'), suitesOf(published, gradebook, options));
  await onlyThese(pages, '.html', new Set(published.map(({ file }) => `${file}.html`)));
  await onlyThese(results, '.json', new Set(published.map(({ file }) => `${file}.json`)));
}

/** The text of junit.xml; on the way, the page and the results of each student are written. */
async function* suitesOf(
  published: readonly Published[],
  gradebook: Gradebook,
  options: PublishEachOptions,
): AsyncGenerator<string> {
  const { folder, locale, at, lab, studentParts } = options;
  const parts = await studentParts();
  const titles = titlesOf(gradebook, options);
  const titleOf = (question: string, dialogue: string) => titles.get(`${question} ${dialogue}`) ?? dialogue;
  let before = 0;
  yield junitFrame.begin;
  for (const one of published) {
    const runs = await runsOf(one, gradebook);
    const page = studentPage(one, { locale, at, lab, runs, titleOf }, parts);
    await writeWhole(join(folder, 'reports', `${one.file}.html`), page.markup);
    const results = gradescopeResults(one, { locale, runs });
    await writeWhole(join(folder, 'gradescope', `${one.file}.json`), results);
    const suites = junitSuites(one, { locale, at, runs, before });
    before += suites.length;
    yield suites.map(({ markup }) => markup).join('');
  }
  yield junitFrame.end;
}

/** The whole reports of a hand-in by question, with what would tell the name covered if codes are published. */
async function runsOf(
  { mark, cover, key }: Published,
  { load }: Gradebook,
): Promise<ReadonlyMap<string, GradedRun>> {
  const runs = new Map<string, GradedRun>();
  for (const { question } of mark.questions) {
    const run = await load(mark.handIn.key, question);
    if (run) runs.set(question, key === undefined ? coverRun(run, cover) : run);
  }
  return runs;
}

function titlesOf({ questions }: Gradebook, { locale }: PublishAllOptions): ReadonlyMap<string, string> {
  return new Map(
    questions.flatMap(({ id, dialogues }) =>
      dialogues.map((dialogue) => [`${id} ${dialogue.id}`, dialogue.title[locale]] as const),
    ),
  );
}
