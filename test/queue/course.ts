import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { temporary } from '../checker.ts';
import { makeHandIns, right, startGrading, tableIn, wrong } from './queued.ts';

/** A course, and the marks that it has when one process grades it. */
export interface Course {
  readonly cohort: string;
  readonly table: string;
}

/** A course of four, graded once for all tests of a run. */
export function course(): Promise<Course> {
  made ??= make();
  return made;
}

let made: Promise<Course> | undefined;

async function make(): Promise<Course> {
  const cohort = await makeHandIns({ Ada: right, Bob: wrong, Cy: right, Di: right });
  const out = await outFolder();
  await startGrading(cohort, ['--out', out]).ended;
  return { cohort, table: await tableIn(out) };
}

/** A folder for results that is not there yet. */
export async function outFolder(): Promise<string> {
  return join(await mkdtemp(join(temporary, 'out-')), 'grades');
}
