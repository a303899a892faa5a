import { type Lack, lackOf } from '../../languages/row/lack.ts';
import type { Recipe } from '../../languages/row/toolchain.ts';
import type { Ran } from '../../room/launch.ts';

/**
 * Whose fault it is that a compiler ended without a program. `refused`: it names a place in the sources. `misses-file`:
 * that file may be the student's or the machine's.
 */
type Rejection = { readonly kind: 'refused' | 'misses-file' } | Broke;

/** The compiler did not get as far as to judge the sources. */
export interface Broke {
  readonly kind: 'broke';
  readonly said: string;
  readonly lack: Lack;
}

/** Reads what a compiler said when it failed. Its quotations of the sources do not count. */
export function readRejection({ shown, end, problem = '' }: Ran, recipe: Recipe): Rejection {
  const own = withoutQuotations(shown, recipe);
  // `Command was killed with SIGKILL: gcc -Wall …` up to the command.
  const [how = ''] = problem.split(':');
  const broken = (lack: Lack, line = firstLine(own)): Rejection => ({
    kind: 'broke',
    lack,
    said: line || how,
  });
  const telling = own.split('\n').find((line) => lackOf(line) !== undefined);
  if (telling !== undefined) return broken(lackOf(telling) ?? 'file', telling.trim());
  if (end.kind !== 'exited') return broken(lackOf(how) ?? 'file', how);
  if (recipe.trial?.missing.test(own)) return { kind: 'misses-file' };
  if (/internal compiler error|error while writing/.test(own)) return broken('file');
  return namesPlace(own, recipe) || recipe.refuses?.test(own) ? { kind: 'refused' } : broken('file');
}

/** Removes the lines that a compiler copies from the sources, with or without a margin such as `   12 | `. */
function withoutQuotations(shown: string, { sources }: Recipe): string {
  const written = new Set(
    [...sources.values()].flatMap((text) => text.split('\n').map((line) => line.trim())),
  );
  const bare = (line: string) => line.replace(/^\s*\d*\s*[|│]/, '').trim();
  return shown
    .split('\n')
    .filter((line) => !written.has(line.trim()) && !written.has(bare(line)))
    .join('\n');
}

function namesPlace(said: string, { sources }: Recipe): boolean {
  return [...sources.keys()].some((name) => said.includes(`${name}:`));
}

function firstLine(text: string): string {
  return (
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  );
}
