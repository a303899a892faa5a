import { dirname, join, resolve } from 'node:path';
import type { Job } from '../../check/job.ts';
import { isBelow } from '../../locate/place.ts';
import type { CheckArguments } from '../options/arguments.ts';
import { outermost } from './saves.ts';

/** Where the programs of a call lie, and where new ones may appear: absolute folders, none inside another. */
export function placesOf(
  asked: CheckArguments,
  jobs: readonly Job[],
  { root, cwd }: { readonly root: string; readonly cwd: string },
): readonly string[] {
  const isCommand = asked.server !== undefined || asked.client !== undefined;
  const top = isCommand
    ? cwd
    : asked.dir === undefined
      ? join(root, asked.solution ? 'solutions' : 'exercises')
      : resolve(cwd, asked.dir);
  const folders = jobs.flatMap(({ submission, sources: { ownServer } }) => [
    submission.folder,
    ...(ownServer?.kind === 'source' ? [dirname(ownServer.file)] : []),
  ]);
  const dialogue = asked.dialogue === undefined ? [] : [resolve(cwd, asked.dialogue)];
  return outermost([top, ...folders, ...dialogue]);
}

/** Those that a saved file may make a difference to: its own program's, else those of the folder it lies in. */
export function touchedBy(file: string, jobs: readonly Job[]): readonly Job[] {
  if (file.endsWith('.dialogue')) return jobs;
  const named = jobs.filter((one) => filesOf(one).includes(file));
  return named.length > 0 ? named : jobs.filter(({ submission }) => isBelow(submission.folder, file));
}

function filesOf({ submission, sources: { ownServer } }: Job): readonly string[] {
  return [...Object.values(submission.programs), ownServer].flatMap((program) =>
    program?.kind === 'source' ? [program.file] : [],
  );
}
