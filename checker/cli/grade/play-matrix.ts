import type { Store } from '../../cohort/grading/store.ts';
import { openMeetings } from '../../cohort/matrix/meeting-store.ts';
import { tallyOf } from '../../cohort/publish/matrix/tally.ts';
import { exitCodes } from '../process/exit-codes.ts';
import { print } from '../terminal/output.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import { readMatrixQuestion } from './matrix-question.ts';
import { openMatrix } from './open-matrix.ts';
import { playMissing } from './play-missing.ts';
import { publishedIn } from './publication-in.ts';
import { publishPlayed } from './publish-played.ts';
import { tellMatrix, tellPlan } from './tell-matrix.ts';

/** Plays who works with whom on one question, goes on where an earlier run ended, and publishes. Resolves to the exit code. */
export async function playMatrix(
  out: { readonly folder: string; readonly dir: string },
  store: Store,
  options: GradeIntoOptions,
): Promise<number> {
  const { asked, lab, say, sayAll, locale, signal } = options;
  const chosen = readMatrixQuestion(asked.matrix ?? '', { lab, say });
  await using meetings = await openMeetings({ ...out, question: chosen.question.id });
  const matrix = await openMatrix(chosen, { ...options, store, meetings });
  process.stderr.write(`${tellPlan(matrix, { say, locale })}\n`);
  await playMissing(matrix, chosen, { ...options, meetings });
  const published = await publishPlayed(matrix, out.folder, options);
  const tally = tallyOf(published.meetings);
  if (signal.aborted) {
    const done = tally.count - tally.left;
    process.stderr.write(`alternance: ${say('matrix-interrupted', { done, count: tally.count })}\n`);
    return exitCodes.interrupted;
  }
  await print(tellMatrix(published, { dir: publishedIn(out.dir, asked), say }), sayAll);
  const isBroken = published.meetings.some(({ meeting }) => meeting?.code === 'checker-fault');
  return isBroken ? exitCodes.fault : exitCodes.passed;
}
