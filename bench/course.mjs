import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Hand-ins that are copies of one solution: `count` folders in a new one, whose path is returned. */
export async function courseOf(folder, { count, question, language }) {
  const cohort = join(folder, `${question}-${count}`);
  await mkdir(cohort);
  for (let number = 0; number < count; number += 1)
    await cp(
      join('solutions', question, language),
      join(cohort, `student ${String(number).padStart(4, '0')}`, question),
      {
        recursive: true,
      },
    );
  return cohort;
}
