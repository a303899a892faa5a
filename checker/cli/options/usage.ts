import { DialogueError } from '../../dialogue/dialogue-error.ts';
import { tame } from '../../explain/invisible.ts';
import { UsageError } from '../../model/fault.ts';
import type { Problem } from '../../model/problem.ts';
import { unreachable } from '../../model/unreachable.ts';
import { LabError } from '../../submissions/lab-error.ts';
import { SubmissionError, type SubmissionProblem } from '../../submissions/submission-error.ts';
import type { Say } from '../words/check/say.ts';
import { labProblem } from './lab-problem.ts';

/** Nothing of what was asked for can be played on this machine: exit code 2. */
export class UnplayableError extends Error {
  override readonly name = 'UnplayableError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** The lines that tell what was not usable in the call, or undefined when the error is the checker's own. */
export function usageOf(error: unknown, say: Say): string | undefined {
  if (error instanceof SubmissionError) return submissionProblem(error.problem, say);
  if (error instanceof LabError)
    return error.problems.map((problem) => labProblem(error.file, problem, say)).join('\n');
  if (error instanceof UnplayableError) return problemWords(error.problem, say);
  if (error instanceof DialogueError) return problemsOf(error);
  if (isWithoutFolder(error)) return say('folder-gone');
  if (error instanceof UsageError) return tame(error.message, { ascii: false });
  return undefined;
}

/** Why a submission cannot be played here, in one line. */
export function problemWords(problem: Problem, say: Say): string {
  switch (problem.kind) {
    case 'missing-tool': {
      const { tool, program, fix } = problem;
      return say('missing-tool', { tool, program, fix });
    }
    case 'port-held': {
      const { port, holder } = problem;
      const known = holder ? say('port-holder', { ...holder }) : say('port-holder-unknown');
      return say('port-held', { port, holder: known });
    }
    case 'unusable-command': {
      const { role, command, word, why } = problem;
      return say(why === 'missing' ? 'command-not-found' : 'command-not-executable', { role, command, word });
    }
    case 'checker-fault':
      return say('fault', { what: problem.fault.message });
    default:
      return unreachable(problem);
  }
}

/** The folder that the command was called in has been removed meanwhile (getcwd(3), ENOENT). */
function isWithoutFolder(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

/** One line a problem, whatever the file is called. */
function problemsOf({ message, file }: DialogueError): string {
  const lines = message.replaceAll(file, () => tame(file, { ascii: false })).split('\n');
  return lines.map((line) => tame(line, { ascii: false })).join('\n');
}

function submissionProblem(problem: SubmissionProblem, say: Say): string {
  switch (problem.code) {
    case 'unreadable':
      return say('unreadable', { path: problem.path });
    case 'no-source':
      return say('no-source', { path: problem.path });
    case 'nothing-fits': {
      const { dir, wanted, there } = problem;
      return say('nothing-fits', { dir, wanted: wanted.join(', '), there: there.join(', ') });
    }
    case 'ambiguous': {
      const { dir, files, role } = problem;
      return say('ambiguous', { dir, role, files: files.join(', ') });
    }
    default:
      return say(problem.code, { dir: problem.dir });
  }
}
