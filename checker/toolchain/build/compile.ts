import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { cacheFolder } from './cache-folder.ts';
import { once } from './once.ts';
import type { Sources } from './sources.ts';
import { sweep } from './sweep.ts';
import type { Tools } from './tools.ts';

/** One run of a compiler. */
export interface Recipe {
  readonly compiler: string;
  /** For a build into the folder `out`. */
  readonly args: (out: string) => readonly string[];
  /** Where it runs, so that its errors name files as the student does. */
  readonly folder: string;
  /** Everything the result depends on, beside the compiler and its arguments. */
  readonly sources: Sources;
  /** A last touch, before the build is kept. */
  readonly finish?: (out: string) => Promise<void>;
}

export type Compiled =
  | { readonly kind: 'built'; readonly build: string; readonly warnings: string }
  | { readonly kind: 'does-not-compile'; readonly errors: string };

/** Compiles once: the same sources, whoever asks and in whatever run, are built in one folder of the cache. */
export async function compile(recipe: Recipe, tools: Tools): Promise<Compiled> {
  const builds = join(await cacheFolder(tools.environment), 'builds');
  const build = join(builds, await fingerprint(recipe));
  return once(build, async () => {
    const warnings = await readFile(join(build, 'warnings.txt'), 'utf8').catch(() => undefined);
    if (warnings !== undefined) return { kind: 'built', build, warnings };
    await mkdir(builds, { recursive: true });
    return run(recipe, { build, tools });
  });
}

/** Builds beside the final folder and moves it there whole: who reads the cache never sees half a build. */
async function run(recipe: Recipe, { build, tools }: { build: string; tools: Tools }): Promise<Compiled> {
  const out = await mkdtemp(`${build}.`);
  try {
    const said = await execa(recipe.compiler, recipe.args(out), {
      cwd: recipe.folder,
      env: { ...tools.environment, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
      extendEnv: false,
      reject: false,
      stdin: 'ignore',
      all: true,
      timeout: 60_000,
      killSignal: 'SIGKILL',
    });
    const text = (said.all ?? '').replaceAll(`${recipe.folder}/`, '');
    if (said.failed)
      return { kind: 'does-not-compile', errors: firstLines(text || (said.shortMessage ?? '')) };
    await recipe.finish?.(out);
    await writeFile(join(out, 'warnings.txt'), text);
    await rename(out, build).catch(keepEarlier);
    await sweep(build);
    return { kind: 'built', build, warnings: text };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Another checker may have built the same in the meantime. */
function keepEarlier(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}

function firstLines(text: string): string {
  return text.split('\n').slice(0, 40).join('\n').trimEnd();
}

async function fingerprint({ compiler, args, folder, sources }: Recipe): Promise<string> {
  const { mtimeMs, size } = await stat(compiler);
  // The folder itself does not count: a copy of a submission elsewhere is the same program.
  const words = args('').map((arg) => arg.replaceAll(folder, ''));
  const facts = [basename(compiler), mtimeMs, size, words, [...sources]];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 40);
}
