import { JobError } from '../../check/find/job-error.ts';
import { DialogueError } from '../../dialogue/dialogue-error.ts';
import { problemWords } from '../../explain/problem-words.ts';
import { tame } from '../../explain/text/invisible.ts';
import { UsageError } from '../../model/fault.ts';
import type { Locale } from '../../model/locale.ts';
import type { Problem } from '../../model/problem.ts';
import { LabError } from '../../submissions/lab-error.ts';
import { SubmissionError } from '../../submissions/submission-error.ts';
import { machineProblemOf } from '../../toolchain/machine-problem-of.ts';
import { sayIn } from '../words/check/say.ts';
import { labProblem } from './lab-problem.ts';

/** No job of the call can be played on this machine: exit code 2. */
export class UnplayableError extends Error {
  override readonly name = 'UnplayableError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * The message for an error that the caller can fix, one line a problem; undefined if the fault is the checker's own.
 */
export function usageOf(error: unknown, locale: Locale): string | undefined {
  const say = sayIn(locale);
  if (error instanceof SubmissionError || error instanceof JobError || error instanceof UnplayableError)
    return problemWords(error.problem, locale);
  if (error instanceof LabError)
    return error.problems.map((problem) => labProblem(error.file, problem, say)).join('\n');
  if (error instanceof DialogueError) return problemsOf(error);
  if (isWithoutFolder(error)) return say('folder-gone');
  const machine = machineProblemOf(error);
  if (machine) return problemWords(machine, locale);
  if (error instanceof UsageError) return tame(error.message, { ascii: false });
  return undefined;
}

/** Whether the working directory has been removed: getcwd(3) then fails with ENOENT, and Node names `uv_cwd`. */
function isWithoutFolder(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

/** One line a problem: a line end in the file's name must not add one. */
function problemsOf({ message, file }: DialogueError): string {
  const lines = message.replaceAll(file, () => tame(file, { ascii: false })).split('\n');
  return lines.map((line) => tame(line, { ascii: false })).join('\n');
}
