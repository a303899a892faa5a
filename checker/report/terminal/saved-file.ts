import type { DialogueReport } from '../../model/report.ts';
import { paragraph } from './block.ts';
import type { TerminalPage } from './page.ts';

/** The text of a dialogue file that exploration found. Its lines are never broken, so that they can be copied. */
export function savedFile(page: TerminalPage, { explored, file }: DialogueReport): readonly string[] {
  if (explored?.file === undefined) return [];
  const margin = ' '.repeat(page.indent);
  const lines = explored.file.trimEnd().split('\n');
  return [
    ...paragraph(page, page.t('explored.file', { file })),
    '',
    ...lines.map((line) => page.paint.cyan(`${margin}${line}`)),
  ];
}
