import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Compiled, Recipe } from '../../languages/row/toolchain.ts';
import type { Environment } from '../../model/environment.ts';
import { runToEnd } from '../../room/launch.ts';
import { once } from './once.ts';
import { sweep } from './sweep.ts';

/** The environment of a compiler. */
export interface CompileOptions {
  /** The program's folder, so that errors name files as the student does. */
  readonly folder: string;
  readonly environment: Environment;
  readonly cacheFolder: () => Promise<string>;
}

/**
 * Compiles a recipe. The same sources share one folder of the cache, across submissions and runs, and are compiled
 * once.
 */
export async function compile(recipe: Recipe, options: CompileOptions): Promise<Compiled> {
  const builds = join(await options.cacheFolder(), 'builds');
  const build = join(builds, await fingerprint(recipe, options.folder));
  return once(build, async () => {
    const warnings = await readFile(join(build, 'warnings.txt'), 'utf8').catch(() => undefined);
    if (warnings !== undefined) return { kind: 'built', build, warnings };
    await mkdir(builds, { recursive: true });
    return run(recipe, { ...options, build });
  });
}

/** Builds next to the final folder and renames the result, so that the cache never shows an unfinished build. */
async function run(
  recipe: Recipe,
  { folder, environment, build }: CompileOptions & { readonly build: string },
): Promise<Compiled> {
  const out = await mkdtemp(`${build}.`);
  try {
    const { shown, problem } = await runToEnd([recipe.compiler, ...recipe.args(out)], {
      folder,
      environment: { ...environment, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
      limitMs: 60_000,
    });
    const text = shown.replaceAll(`${folder}/`, '');
    if (problem !== undefined) return { kind: 'does-not-compile', errors: firstLines(text || problem) };
    await writeFile(join(out, 'warnings.txt'), text);
    await rename(out, build).catch(keepEarlier);
    await sweep(build);
    return { kind: 'built', build, warnings: text };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Ignores that another checker has built the same in the meantime. */
function keepEarlier(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}

function firstLines(text: string): string {
  return text.split('\n').slice(0, 40).join('\n').trimEnd();
}

async function fingerprint({ compiler, args, sources }: Recipe, folder: string): Promise<string> {
  const { mtimeMs, size } = await stat(compiler);
  // The folder's name does not count: a copy of a submission in another folder is the same program.
  const words = args('').map((arg) => arg.replaceAll(folder, ''));
  const facts = [basename(compiler), mtimeMs, size, words, [...sources]];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 40);
}
