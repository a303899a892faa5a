import { checkerVersion } from '../../cohort/grading/checker-version.ts';
import { root } from '../process/root.ts';
import type { GradeArguments } from './grade-arguments.ts';

/** What decides results besides what was handed in and the dialogues. */
export async function gradingSettings(asked: GradeArguments): Promise<string> {
  return [
    await checkerVersion(root),
    asked.repeat,
    asked.patience,
    asked.answers ?? [],
    // A program outside a sandbox could have changed its own result, so it is played again in one.
    asked['no-sandbox'] ? 'unprotected' : '',
  ].join(' ');
}
