import { rejudge } from '../../cohort/grading/rejudge.ts';
import type { Store } from '../../cohort/grading/store.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import { UsageError } from '../../model/fault.ts';
import { createProgressLine } from '../terminal/progress.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import type { PlayedCohort } from './play-cohort.ts';
import { tellChange } from './tell-graded.ts';

/** `--rejudge`: judges each saved result again, tells what changed, and reads what was handed in for the marks. */
export async function judgeSaved(
  dir: string,
  store: Store,
  { intake, locale, say }: GradeIntoOptions,
): Promise<PlayedCohort> {
  const { expected } = intake;
  if (store.results.size === 0) throw new UsageError(say('rejudge-nothing', { dir }));
  using line = createProgressLine(process.stderr);
  const names = new Map(expected.map(({ key, student }) => [key, student.name]));
  let changes = 0;
  for await (const judged of rejudge(store, locale)) {
    await line.around(async () => {
      if (tellChange(judged, names.get(judged.after.key) ?? judged.after.key, say)) changes += 1;
    });
  }
  const handIns: HandIn[] = [];
  for await (const handIn of intake.receive()) {
    handIns.push(handIn);
    line.show(say('received', { done: handIns.length, count: expected.length }));
  }
  line.wipe();
  if (changes === 0) process.stderr.write(`${say('unchanged')}\n`);
  return { done: store.results.size, handIns };
}
