import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Compiled, Recipe } from '../../languages/row/toolchain.ts';
import { MachineError } from '../../model/fault.ts';
import { once } from './once.ts';
import { reject } from './reject.ts';
import { type RunCompilerOptions, runCompiler } from './run-compiler.ts';
import { sweep } from './sweep.ts';

/** The environment of a compiler. */
export interface CompileOptions extends Omit<RunCompilerOptions, 'out'> {
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
    const compiled = warnings === undefined && (await run(recipe, { ...options, build }));
    if (compiled && compiled.kind !== 'built') return compiled;
    await holdToRunning(recipe, build);
    return compiled || { kind: 'built', build, warnings: warnings || '' };
  });
}

/** Builds next to the final folder and renames the result, so that the cache never shows an unfinished build. */
async function run(
  recipe: Recipe,
  { build, ...given }: CompileOptions & { readonly build: string },
): Promise<Compiled> {
  const { compiler: tool, fix } = recipe;
  await mkdir(dirname(build), { recursive: true });
  const out = await mkdtemp(`${build}.`);
  try {
    const options = { ...given, out };
    const ran = await runCompiler(recipe, options);
    if (ran.problem !== undefined) {
      const rejection = await reject(ran, recipe, options);
      return rejection.kind === 'refused'
        ? { kind: 'does-not-compile', errors: firstLines(ran.shown) }
        : { ...rejection, kind: 'broken-tool', tool, fix };
    }
    if ((await readdir(out)).length === 0) return { kind: 'broken-tool', tool, said: '', lack: 'file', fix };
    await writeFile(join(out, 'warnings.txt'), ran.shown);
    await rename(out, build).catch(keepEarlier);
    await sweep(build);
    return { kind: 'built', build, warnings: ran.shown };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** A mount with `noexec` lets the compiler write a program that the system does not run. */
async function holdToRunning({ executable = '.' }: Recipe, build: string): Promise<void> {
  await access(join(build, executable), constants.X_OK).catch((cause) => {
    throw new MachineError({ code: 'build-folder-noexec', folder: dirname(dirname(build)) }, { cause });
  });
}

/** Ignores that another checker has built the same in the meantime. */
function keepEarlier(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}

function firstLines(text: string): string {
  return text.split('\n').slice(0, 40).join('\n').trimEnd();
}

async function fingerprint(
  { compiler, args, sources, witness = [] }: Recipe,
  folder: string,
): Promise<string> {
  const { mtimeMs, size } = await stat(compiler);
  // The folder's name does not count: a copy of a submission in another folder is the same program.
  const words = args('').map((arg) => arg.replaceAll(folder, ''));
  const added = await Promise.all(witness.map((file) => readFile(file, 'utf8')));
  const facts = [basename(compiler), mtimeMs, size, words, [...sources], ...added];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 40);
}
