import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readDialogues } from '../../check/find/read-dialogues.ts';
import { GradingError } from '../../cohort/grading/grading-error.ts';
import { openIntake } from '../../cohort/hand-ins/open-intake.ts';
import { UsageError } from '../../model/fault.ts';
import type { Locale } from '../../model/locale.ts';
import { answerHelp } from '../help/show-help.ts';
import { openAskedLab } from '../options/asked-lab.ts';
import { readOptions, refuseTwice } from '../options/read-options.ts';
import { exitCodes } from '../process/exit-codes.ts';
import { listenForInterruption } from '../process/interruption.ts';
import { createProgressLine } from '../terminal/progress.ts';
import type { Say } from '../words/check/say.ts';
import { gradingWords } from '../words/grade/problem-words.ts';
import { sayGrade } from '../words/grade/say.ts';
import { readDeadline, readOperands, refuseContradictions } from './grade-arguments.ts';
import { gradeHelp } from './grade-help.ts';
import { gradeInto } from './grade-into.ts';
import { gradeOptions } from './grade-options.ts';
import { surveyCohort } from './survey-cohort.ts';

/** `npm run grade`: reads what was handed in, grades it into `--out`, publishes. Resolves to the exit code. */
export async function gradeCommand(
  words: readonly string[],
  { locale, say: sayAll }: { readonly locale: Locale; readonly say: Say },
): Promise<number> {
  if (await answerHelp(words, { command: 'grade', page: () => gradeHelp, locale })) return exitCodes.passed;
  const say = sayGrade(locale);
  const { options: asked, others } = readOptions(gradeOptions, { command: 'grade', words, say: sayAll });
  refuseTwice(gradeOptions, { words, say: sayAll });
  const cwd = process.cwd();
  const lab = await openAskedLab(asked.lab, cwd);
  const { path, questions } = readOperands(others, { lab, say });
  refuseContradictions(asked, say);
  const deadline = readDeadline(asked.deadline, say);
  if (asked.out === undefined && !asked['dry-run']) throw new UsageError(say('which-out'));
  const asks = questions.map((question) => ({
    question,
    dialogues: readDialogues(question.id, { folder: lab.dialogues, cwd }),
  }));
  const scratch = await mkdtemp(join(tmpdir(), 'alternance-cohort-'));
  const { signal } = listenForInterruption();
  try {
    using progress = createProgressLine(process.stderr);
    progress.show(say('unpacking'));
    const intake = await openIntake({
      ...{ path, cwd, scratch, roster: asked.roster, deadline, lab: lab.lab, environment: process.env },
    });
    progress.wipe();
    const common = { asked, lab, questions: asks, intake, locale, say, sayAll };
    if (asked['dry-run'] || asked.out === undefined) {
      await surveyCohort(common);
      return exitCodes.passed;
    }
    const out = { folder: resolve(cwd, asked.out), dir: asked.out };
    if (intake.expected.length === 0) throw new UsageError(say('no-hand-ins', { path }));
    return await gradeInto(out, { ...common, deadline, signal });
  } catch (error) {
    if (error instanceof GradingError) throw new UsageError(gradingWords(error.problem, say));
    throw error;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
