import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Recipe, Trial } from '../../languages/row/toolchain.ts';
import type { Ran } from '../../room/launch.ts';
import { type Broke, readRejection } from './rejection.ts';
import { type RunCompilerOptions, runCompiler } from './run-compiler.ts';

/**
 * Decides why a compiler failed. Where it misses a file, it builds its trial: a machine on which that fails lacks what
 * every program needs.
 */
export async function reject(
  ran: Ran,
  recipe: Recipe,
  options: RunCompilerOptions,
): Promise<Broke | { readonly kind: 'refused' }> {
  const rejection = readRejection(ran, recipe);
  // In a sandbox it is more often the source that takes too much. Only what builds the trial can tell.
  if (rejection.kind === 'broke' && options.sandboxes && recipe.trial)
    return tryOut({ ...recipe, ...recipe.trial }, options);
  if (rejection.kind === 'broke') return rejection;
  return rejection.kind === 'misses-file' && recipe.trial
    ? tryOut({ ...recipe, ...recipe.trial }, options)
    : { kind: 'refused' };
}

async function tryOut(
  recipe: Recipe & Trial,
  { out, ...options }: RunCompilerOptions,
): Promise<Broke | { readonly kind: 'refused' }> {
  for (const [name, text] of recipe.sources) await writeFile(join(out, name), text);
  const tried = await runCompiler(recipe, { ...options, out, folder: out });
  if (tried.problem === undefined) return { kind: 'refused' };
  const rejection = readRejection(tried, recipe);
  return rejection.kind === 'broke' ? rejection : { kind: 'broke', said: firstError(tried), lack: 'file' };
}

/** Without its place, since the student did not write the trial: `stdio.h: No such file or directory`. */
function firstError({ shown }: Ran): string {
  return /(?:(?<!collect2: )error: |ld: )(.*)/.exec(shown)?.[1] ?? shown.split('\n')[0] ?? '';
}
