import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { learnWidths, widthOf } from '../checker/report/text/width.ts';
import { root, temporary } from './checker.ts';

await learnWidths();

/** The command that `npm run check`, `try` and `doctor` start. */
export const program = join(root, 'bin', 'alternance');

/** Makes a folder with question 3 in Python in which both programs read first. */
export function deadlocked(): string {
  const folder = mkdtempSync(join(temporary, 'lab-'));
  cpSync(join(root, 'fixtures', 'submissions', 'q3', 'both-read-first'), folder, { recursive: true });
  return folder;
}

/** The lines of a screen that are wider than `columns`. */
export const linesOver = (columns: number, screen: string) =>
  screen.split('\n').filter((line) => widthOf(line) > columns);
