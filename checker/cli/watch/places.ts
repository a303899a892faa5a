import { dirname, join, resolve } from 'node:path';
import type { Undertaking } from '../../stage/undertaking.ts';
import type { CheckArguments } from '../arguments.ts';
import { isInside, outermost } from './saves.ts';

/** Where the programs of a call lie, and where new ones may appear: absolute folders, none inside another. */
export function placesOf(
  asked: CheckArguments,
  undertakings: readonly Undertaking[],
  { root, cwd }: { readonly root: string; readonly cwd: string },
): readonly string[] {
  const isCommand = asked.server !== undefined || asked.client !== undefined;
  const top = isCommand
    ? cwd
    : asked.dir === undefined
      ? join(root, asked.solution ? 'solutions' : 'exercises')
      : resolve(cwd, asked.dir);
  const folders = undertakings.flatMap(({ submission, company: { ownServer } }) => [
    submission.folder,
    ...(ownServer?.kind === 'source' ? [dirname(ownServer.file)] : []),
  ]);
  const dialogue = asked.dialogue === undefined ? [] : [resolve(cwd, asked.dialogue)];
  return outermost([top, ...folders, ...dialogue]);
}

/** Those that a saved file may make a difference to: its own program's, else those of the folder it lies in. */
export function touchedBy(file: string, undertakings: readonly Undertaking[]): readonly Undertaking[] {
  if (file.endsWith('.dialogue')) return undertakings;
  const named = undertakings.filter((one) => filesOf(one).includes(file));
  return named.length > 0
    ? named
    : undertakings.filter(({ submission }) => isInside(file, submission.folder));
}

function filesOf({ submission, company: { ownServer } }: Undertaking): readonly string[] {
  return [...Object.values(submission.programs), ownServer].flatMap((program) =>
    program?.kind === 'source' ? [program.file] : [],
  );
}
