import { lockFolder } from '../../cohort/grading/lock.ts';
import { openStore } from '../../cohort/grading/store.ts';
import { loadLibc } from '../../kernel/libc.ts';
import type { Gradebook } from '../../model/cohort/cohort.ts';
import { makeHeapSmall } from '../process/before-dialogue.ts';
import { exitCodes } from '../process/exit-codes.ts';
import { print } from '../terminal/output.ts';
import { compareCohort } from './compare-cohort.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import { judgeSaved } from './judge-saved.ts';
import { playCohort } from './play-cohort.ts';
import { playMatrix } from './play-matrix.ts';
import { publishedIn } from './publication-in.ts';
import { publishGrades } from './publish-grades.ts';
import { readRules } from './read-rules.ts';
import { tellSummary } from './tell-summary.ts';

/** Grades into a folder, or judges again what is there, and publishes. Resolves to the exit code. */
export async function gradeInto(
  out: { readonly folder: string; readonly dir: string },
  options: GradeIntoOptions,
): Promise<number> {
  const { asked, locale, say, sayAll, signal, intake } = options;
  // A cohort is large, and what is held of it is little. Judging alone is over soon, and collecting would be a third of it.
  if (!asked.rejudge) makeHeapSmall();
  const newSeed = () => Math.random().toString(16).slice(2, 10).padEnd(8, '0');
  await using _lock = await lockFolder({ ...out, flock: (await loadLibc())?.flock });
  await using store = await openStore({ ...out, newSeed, seed: asked.seed });
  if (asked.similar) return await compareCohort(out, options);
  if (asked.matrix !== undefined) return await playMatrix(out, store, options);
  await readRules(out, options);
  const { done, handIns } = asked.rejudge
    ? await judgeSaved(out.dir, store, options)
    : await playCohort(store, { ...options, folder: out.folder });
  const published = await publishGrades(out, store, { ...options, handIns });
  if (!signal.aborted) {
    await print(
      tellSummary(published, { dir: out.dir, published: publishedIn(out.dir, asked), locale, say }),
      sayAll,
    );
    return exitCodeOf(published.gradebook);
  }
  const count = intake.expected.length * options.questions.length;
  process.stderr.write(`alternance: ${say('interrupted-after', { done, count })}\n`);
  return exitCodes.interrupted;
}

/** A checker that broke counts for more than what a person has to decide. */
function exitCodeOf({ marks }: Gradebook): number {
  const dialogues = marks.flatMap(({ questions }) => questions.flatMap((question) => question.dialogues));
  if (dialogues.some(({ codes }) => codes.includes('checker-fault'))) return exitCodes.fault;
  return marks.some(({ mark }) => mark === undefined) ? exitCodes.undecided : exitCodes.passed;
}
