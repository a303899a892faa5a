import { MissingTool } from '../../check/preflight.ts';
import { PortHeld } from '../../check/require-free-port.ts';
import { DialogueError } from '../../dialogue/dialogue-error.ts';
import { tame } from '../../explain/invisible.ts';
import { UsageError } from '../../model/fault.ts';
import { SubmissionError, type SubmissionProblem } from '../../submissions/submission-error.ts';
import { UnusableCommand } from '../../toolchain/unusable-command.ts';
import type { Say } from '../words/check/say.ts';

/** The lines that tell what was not usable in the call, or undefined when the error is the checker's own. */
export function usageOf(error: unknown, say: Say): string | undefined {
  if (error instanceof SubmissionError) return submissionProblem(error.problem, say);
  if (error instanceof MissingTool)
    return say('missing-tool', { tool: error.tool, program: error.program, fix: error.fix });
  if (error instanceof PortHeld) {
    const { port, holder } = error;
    return say('port-held', {
      port,
      holder: holder ? say('port-holder', { ...holder }) : say('port-holder-unknown'),
    });
  }
  if (error instanceof UnusableCommand) {
    const { role, command, word, problem } = error;
    return say(problem === 'missing' ? 'command-not-found' : 'command-not-executable', {
      role,
      command,
      word,
    });
  }
  if (error instanceof DialogueError) return problemsOf(error);
  if (isWithoutFolder(error)) return say('folder-gone');
  if (error instanceof UsageError) return tame(error.message, { ascii: false });
  return undefined;
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
