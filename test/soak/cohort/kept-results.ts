import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graded } from '../../../checker/model/cohort/cohort.ts';

/** The whole lines of the results that a grading has kept. */
export async function keptResults(out: string): Promise<readonly Graded[]> {
  const text = await readFile(join(out, 'grading.ndjson'), 'utf8').catch(() => '');
  const whole = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean);
  return whole.map((line) => JSON.parse(line) as Graded);
}

/** Its table of marks, as it is. */
export async function tableOf(out: string): Promise<string> {
  return readFile(join(out, 'grades.csv'), 'utf8').catch(() => `no table in ${out}`);
}
