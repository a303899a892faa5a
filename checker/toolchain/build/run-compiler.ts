import type { Recipe } from '../../languages/row/toolchain.ts';
import type { Environment } from '../../model/environment.ts';
import { type Ran, runToEnd } from '../../room/launch.ts';
import type { Sandboxes } from '../../room/sandboxes.ts';
import { handedOn } from './handed-on.ts';

/** Where a compiler runs. */
export interface RunCompilerOptions {
  /** The program's folder, so that errors name files as the student does. */
  readonly folder: string;
  readonly environment: Environment;
  /** The folder of the build. */
  readonly out: string;
  /** Undefined if its sources are trusted. */
  readonly sandboxes?: Sandboxes | undefined;
}

/** Runs a compiler. Its temporary files go where its build goes, so that one folder is needed and not two. */
export async function runCompiler(
  { compiler, args }: Pick<Recipe, 'compiler' | 'args'>,
  { folder, environment, out, sandboxes }: RunCompilerOptions,
): Promise<Ran> {
  const command = [compiler, ...args(out)] as const;
  const given = { folder, environment: { ...handedOn(environment), TMPDIR: out }, limitMs: 60_000 };
  const ran = await (sandboxes?.run(command, { ...given, out }) ?? runToEnd(command, given));
  return { ...ran, shown: ran.shown.replaceAll(`${folder}/`, '') };
}
