import type { Dialogue } from '../model/dialogue.ts';
import { isAct } from '../model/dialogue.ts';
import { checkLine, roleNamed } from './check-line.ts';
import { checkStory } from './check-story.ts';
import type { DialogueProblem } from './dialogue-error.ts';
import { DialogueError } from './dialogue-error.ts';
import { readHeaders } from './read-headers.ts';
import { readSteps } from './read-steps.ts';
import type { DialogueLine } from './source-lines.ts';
import { sourceLines } from './source-lines.ts';

const mostBytes = 1024 * 1024;
/** Counts headers and steps, without comments and blank lines. */
const mostLines = 10_000;

/**
 * Reads a dialogue. Throws a DialogueError with every problem found. `file` is for messages and the id; it is not
 * opened.
 */
export function parseDialogue(source: string, file: string): Dialogue {
  const problems: DialogueProblem[] = [];
  const report = (problem: DialogueProblem): void => void problems.push(problem);
  const { above, below } = cutAtFirstStep(readLines(source, file));
  for (const line of above) checkLine(line, 'headers').forEach(report);
  for (const line of below) checkLine(line, 'steps').forEach(report);
  const { title, level, points, cast } = readHeaders(above, report);
  const steps = readSteps(below, { cast, report });
  // If a line could not be read, later steps may seem misplaced and an expectation missing: then these are not
  // checked.
  if (steps.every(isAct) && (problems.length === 0 || below.length === 0)) {
    const message = 'nothing is expected: end with a step such as "server shows bonjour"';
    report({ line: below.at(-1)?.line ?? above.at(-1)?.line ?? 1, message });
  }
  if (problems.length === 0) checkStory(steps).forEach(report);
  if (problems.length > 0 || !title || !level || points === undefined || !cast) {
    throw new DialogueError(file, problems);
  }
  return { id: idOf(file), file, source, title, level, points, cast, steps };
}

function readLines(source: string, file: string): readonly DialogueLine[] {
  if (Buffer.byteLength(source) > mostBytes) {
    const message = 'the file is larger than 1 MB, which no dialogue is: name another file';
    throw new DialogueError(file, [{ line: 1, message }]);
  }
  const lines = sourceLines(source);
  const extra = lines[mostLines];
  if (!extra) return lines;
  const message = `more than ${mostLines} lines: cut the dialogue into several`;
  throw new DialogueError(file, [{ line: extra.line, message }]);
}

function cutAtFirstStep(lines: readonly DialogueLine[]) {
  const first = lines.findIndex(({ word }) => roleNamed(word) !== undefined);
  const end = first === -1 ? lines.length : first;
  return { above: lines.slice(0, end), below: lines.slice(end) };
}

function idOf(file: string): string {
  return (file.split(/[\\/]/u).at(-1) ?? file).replace(/\.dialogue$/u, '');
}
