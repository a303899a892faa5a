import { publishSimilar } from '../../cohort/publish/similar/publish-similar.ts';
import { comparePrograms } from '../../cohort/similar/compare-programs.ts';
import { findCompared } from '../../cohort/similar/find-compared.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import type { ComparedProgram } from '../../model/cohort/similar.ts';
import { exitCodes } from '../process/exit-codes.ts';
import { readPage } from '../process/read-page.ts';
import { print } from '../terminal/output.ts';
import { createProgressLine } from '../terminal/progress.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import { publicationIn, publishedIn } from './publication-in.ts';

/** Compares the programs of a cohort with each other, and publishes which look alike. Starts none. Resolves to the exit code. */
export async function compareCohort(
  out: { readonly folder: string; readonly dir: string },
  options: GradeIntoOptions,
): Promise<number> {
  const { asked, lab, intake, locale, say, sayAll, signal } = options;
  const questions = options.questions.map(({ question }) => question);
  const handIns: HandIn[] = [];
  const programs: ComparedProgram[] = [];
  {
    using progress = createProgressLine(process.stderr);
    for await (const handIn of intake.receive()) {
      if (signal.aborted) return exitCodes.interrupted;
      handIns.push(handIn);
      programs.push(...(await findCompared(handIn, { lab, questions })));
      progress.show(say('received', { done: handIns.length, count: intake.expected.length }));
    }
  }
  const comparison = await comparePrograms(programs, lab);
  const to = await publicationIn(out.folder, { asked, handIns, locale });
  await publishSimilar(comparison, to.folder, {
    ...{ questions: questions.map(({ id }) => id), locale, at: new Date(), lab: lab.lab.name[locale] },
    ...{ codes: to.codes, parts: () => readPage('class.style.css', 'class.js') },
  });
  const count = comparison.alike.length;
  const page = `${publishedIn(out.dir, asked)}/similar.html`.replace('//', '/');
  await print(`${say('similar-told', { programs: programs.length, count, page })}\n`, sayAll);
  return exitCodes.passed;
}
