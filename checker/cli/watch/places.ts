import { dirname, resolve } from 'node:path';
import type { Job } from '../../check/job.ts';
import { isBelow } from '../../locate/place.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import type { CheckArguments } from '../options/arguments.ts';
import { outermost } from './saves.ts';

/**
 * The absolute folders to watch, none inside another: those of the programs, and those in which new ones may appear.
 */
export function placesOf(
  asked: CheckArguments,
  jobs: readonly Job[],
  { lab, cwd }: { readonly lab: LabFolder; readonly cwd: string },
): readonly string[] {
  const isCommand = asked.server !== undefined || asked.client !== undefined;
  const top = isCommand
    ? cwd
    : asked.dir === undefined
      ? asked.solution
        ? lab.solutions
        : lab.exercises
      : resolve(cwd, asked.dir);
  const folders = jobs.flatMap(({ submission, sources: { ownPartner } }) => [
    submission.folder,
    ...(ownPartner?.kind === 'source' ? [dirname(ownPartner.file)] : []),
  ]);
  const dialogue = asked.dialogue === undefined ? [] : [resolve(cwd, asked.dialogue)];
  return outermost([top, ...folders, ...dialogue]);
}

/** The jobs that a saved file concerns: those that play it, else those whose folder holds it. */
export function touchedBy(file: string, jobs: readonly Job[]): readonly Job[] {
  if (file.endsWith('.dialogue')) return jobs;
  const named = jobs.filter((one) => filesOf(one).includes(file));
  return named.length > 0 ? named : jobs.filter(({ submission }) => isBelow(submission.folder, file));
}

function filesOf({ submission, sources: { ownPartner } }: Job): readonly string[] {
  return [...Object.values(submission.programs), ownPartner].flatMap((program) =>
    program?.kind === 'source' ? [program.file] : [],
  );
}
