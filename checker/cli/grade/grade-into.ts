import { checkerVersion } from '../../cohort/grading/checker-version.ts';
import { gradeCohort } from '../../cohort/grading/grade-cohort.ts';
import { lockFolder } from '../../cohort/grading/lock.ts';
import { rejudge } from '../../cohort/grading/rejudge.ts';
import { nameOf, openStore, type Store } from '../../cohort/grading/store.ts';
import { problemWords } from '../../explain/problem-words.ts';
import { openHost } from '../../index.ts';
import type { Gradebook } from '../../model/cohort/cohort.ts';
import { MachineError, UsageError } from '../../model/fault.ts';
import type { Host } from '../../room/host.ts';
import { gatherAnswers } from '../options/answers.ts';
import { beforeDialogue } from '../process/before-dialogue.ts';
import { cacheFolder } from '../process/cache-folder.ts';
import { exitCodes } from '../process/exit-codes.ts';
import { root } from '../process/root.ts';
import { print } from '../terminal/output.ts';
import { createProgressLine } from '../terminal/progress.ts';
import type { GradeArguments } from './grade-arguments.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import { createGradeProgress } from './grade-progress.ts';
import { type Again, planWorks } from './plan-works.ts';
import { publishGrades } from './publish-grades.ts';
import { readRules } from './read-rules.ts';
import { tellChange, tellGraded } from './tell-graded.ts';
import { tellSummary } from './tell-summary.ts';

/** Grades into a folder, or judges again what is there, and publishes. Resolves to the exit code. */
export async function gradeInto(
  out: { readonly folder: string; readonly dir: string },
  options: GradeIntoOptions,
): Promise<number> {
  const { asked, locale, say, sayAll, signal } = options;
  const newSeed = () => Math.random().toString(16).slice(2, 10).padEnd(8, '0');
  await using _lock = await lockFolder({ ...out, pid: process.pid, lives });
  await using store = await openStore({ ...out, newSeed, seed: asked.seed });
  await readRules(out, options);
  const done = asked.rejudge ? await judgeSaved(out.dir, store, options) : await play(store, options);
  const published = await publishGrades(out, store, options);
  if (!signal.aborted) {
    await print(tellSummary(published, { dir: out.dir, locale, say }), sayAll);
    return exitCodeOf(published.gradebook);
  }
  const count = options.handIns.length * options.questions.length;
  process.stderr.write(`alternance: ${say('interrupted-after', { done, count })}\n`);
  return exitCodes.interrupted;
}

/** Whether a process of this machine lives, also one of another user. */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function play(store: Store, options: GradeIntoOptions): Promise<number> {
  const { asked, lab, questions, handIns, signal, locale, say } = options;
  const count = handIns.length * questions.length;
  const counted = createGradeProgress(count, () => performance.now(), say);
  using line = createProgressLine(process.stderr);
  // A program outside a sandbox could have changed its own result, so it is played again in one.
  const settings = [
    await checkerVersion(root),
    asked.repeat,
    asked.patience,
    asked.answers ?? [],
    asked['no-sandbox'] ? 'unprotected' : '',
  ].join(' ');
  const before = new Map(store.results);
  let changes = 0;
  const works = planWorks({
    ...{ handIns, store, again: againOf(asked, options) },
    questions: questions.map(({ question, dialogues }) => ({ question, dialogues })),
    common: { lab, seed: store.seed, settings },
    onKept: () => counted.advance(false),
  });
  await using host = await openGradingHost(options);
  const names = new Map(handIns.map(({ key, student }) => [key, student.name]));
  const grading = gradeCohort(host, works, {
    ...{ store, locale, signal, confirm: asked.repeat, patienceMs: asked.patience, sideBySide: asked.jobs },
    answered: gatherAnswers(asked.answers),
  });
  for await (const graded of grading) {
    counted.advance(true);
    const name = names.get(graded.key) ?? graded.key;
    const told = tellGraded(graded, name, say);
    if (!process.stderr.isTTY) process.stderr.write(`${told}\n`);
    const earlier = before.get(nameOf(graded));
    if (earlier && asked.only !== undefined)
      await line.around(async () => {
        if (tellChange({ before: earlier, after: graded }, name, say)) changes += 1;
      });
    line.show(counted.line(name));
  }
  if (asked.only !== undefined && changes === 0 && !signal.aborted)
    await line.around(async () => void process.stderr.write(`${say('unchanged')}\n`));
  return counted.done();
}

/** Opens the host with sandboxes, unless `--no-sandbox` was written. */
async function openGradingHost({ asked, locale, say }: GradeIntoOptions): Promise<Host> {
  const sandbox = !asked['no-sandbox'];
  try {
    return await openHost({ beforeDialogue, cacheFolder, sandbox });
  } catch (error) {
    if (!sandbox || !(error instanceof MachineError)) throw error;
    throw new UsageError(say('no-bubblewrap', { why: problemWords(error.problem, locale) }));
  }
}

/** What `--only` asks to grade again. */
function againOf({ only }: GradeArguments, { handIns, say }: GradeIntoOptions): Again {
  if (only === undefined) return () => false;
  if (only === 'undecided' || only === 'failed')
    return ({ outcome }) => outcome.kind === 'report' && outcome.verdict === only;
  const named = handIns.filter(({ key, student }) => key === only || student.name === only);
  if (named.length === 0)
    throw new UsageError(say('only-what', { value: only, example: handIns[0]?.key ?? '' }));
  return ({ key }) => named.some((one) => one.key === key);
}

async function judgeSaved(
  dir: string,
  store: Store,
  { handIns, locale, say }: GradeIntoOptions,
): Promise<number> {
  if (store.results.size === 0) throw new UsageError(say('rejudge-nothing', { dir }));
  const names = new Map(handIns.map(({ key, student }) => [key, student.name]));
  let changes = 0;
  for await (const judged of rejudge(store, locale)) {
    if (tellChange(judged, names.get(judged.after.key) ?? judged.after.key, say)) changes += 1;
  }
  if (changes === 0) process.stderr.write(`${say('unchanged')}\n`);
  return store.results.size;
}

/** A checker that broke counts for more than what a person has to decide. */
function exitCodeOf({ marks }: Gradebook): number {
  const dialogues = marks.flatMap(({ questions }) => questions.flatMap((question) => question.dialogues));
  if (dialogues.some(({ codes }) => codes.includes('checker-fault'))) return exitCodes.fault;
  return marks.some(({ mark }) => mark === undefined) ? exitCodes.undecided : exitCodes.passed;
}
