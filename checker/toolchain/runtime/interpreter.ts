import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Tool } from '../../languages/row/tool.ts';
import type { Environment } from '../../model/environment.ts';
import { runToEnd } from '../../room/launch.ts';
import { handedOn } from '../build/handed-on.ts';
import { once } from '../build/once.ts';

/** The place and the environment in which an interpreter is looked for. */
export interface ResolveInterpreterOptions {
  /** The folder in which a version manager's script is run. */
  readonly folder: string;
  readonly environment: Environment;
  readonly cacheFolder: () => Promise<string>;
  /** Whether the program may start this file. One that it may not is passed over; undefined if it may start any. */
  readonly reaches?: ((file: string) => boolean) | undefined;
}

/** An interpreter's file; or one that is installed and does not say which file it starts, and what it said instead. */
export type Interpreter =
  | { readonly kind: 'found'; readonly file: string }
  | { readonly kind: 'broken'; readonly file: string; readonly said: string };

/**
 * Finds the file of an interpreter; undefined if none is installed. One that does not answer is passed over for the
 * next on PATH, as long as there is one. A version manager's script costs 85 to 164 ms per
 * start, so it is run once to print the file that it starts from `folder`, and the answer is cached.
 */
export async function resolveInterpreter(
  { names, ask }: Tool,
  options: ResolveInterpreterOptions,
): Promise<Interpreter | undefined> {
  const { environment, reaches = () => true } = options;
  let broken: Interpreter | undefined;
  for (const name of names) {
    for (const file of await onPath(name, environment.PATH ?? '/usr/local/bin:/usr/bin:/bin')) {
      // A file that is not a script is not resolved: following its links would leave a virtual environment.
      if (!reaches(file)) continue;
      const answer = ask && (await isScript(file)) ? await standsFor({ file, ask, ...options }) : undefined;
      if (answer?.kind === 'found' && !reaches(answer.file)) continue;
      if (answer?.kind !== 'broken') return answer ?? { kind: 'found', file };
      broken ??= answer;
    }
  }
  return broken;
}

async function onPath(name: string, path: string): Promise<readonly string[]> {
  const files = path.split(':').flatMap((folder) => (folder.startsWith('/') ? [join(folder, name)] : []));
  const runs = await Promise.all(files.map(isExecutable));
  return files.filter((_, index) => runs[index]);
}

async function isExecutable(file: string): Promise<boolean> {
  const isFile = (await stat(file).catch(() => undefined))?.isFile() ?? false;
  return (
    isFile &&
    access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
  );
}

async function isScript(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return false;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0).finally(() => handle.close());
  return bytesRead === 2 && buffer.toString() === '#!';
}

interface Shim extends ResolveInterpreterOptions {
  readonly file: string;
  readonly ask: readonly string[];
}

async function standsFor(shim: Shim): Promise<Interpreter> {
  // Without a place to keep the answer, the script is asked in each run.
  const folder = await shim.cacheFolder().catch(() => undefined);
  const name = await fingerprint(shim);
  const kept = folder && join(folder, 'interpreters', name);
  return once(kept ?? name, async () => {
    const known = kept && (await readFile(kept, 'utf8').catch(() => ''));
    if (known && (await isExecutable(known))) return { kind: 'found', file: known };
    const { stdout, shown, problem } = await runToEnd([shim.file, ...shim.ask], {
      folder: shim.folder,
      environment: handedOn(shim.environment),
      limitMs: 20_000,
    });
    const real = stdout.trim();
    if (problem !== undefined || !(await isExecutable(real))) {
      const [how = ''] = problem?.split(':') ?? [];
      return { kind: 'broken', file: shim.file, said: lastLine(shown) || how };
    }
    if (kept) await keep(kept, real);
    return { kind: 'found', file: real };
  });
}

/** What a shell or an interpreter says last is what happened. */
function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1)?.trim() ?? '';
}

/** The disk may be full; an answer that is not kept is asked for again. */
async function keep(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true }).catch(() => undefined);
  await writeFile(file, text).catch(() => undefined);
}

/** A hash of everything that may change which interpreter the script starts. */
async function fingerprint({ file, ask, folder, environment }: Shim): Promise<string> {
  const { mtimeMs, size } = await stat(file);
  const { HOME: home = '/', PYENV_VERSION, RBENV_VERSION, PYENV_ROOT, RBENV_ROOT } = environment;
  const chosen = await Promise.all([
    ...['.python-version', '.ruby-version', '.tool-versions'].map((name) => nearest(name, folder)),
    readText(join(home, '.tool-versions')),
    readText(join(PYENV_ROOT ?? join(home, '.pyenv'), 'version')),
    readText(join(RBENV_ROOT ?? join(home, '.rbenv'), 'version')),
  ]);
  const facts = [file, ask, mtimeMs, size, PYENV_VERSION, RBENV_VERSION, PYENV_ROOT, RBENV_ROOT, chosen];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

async function nearest(name: string, folder: string): Promise<string | undefined> {
  const text = await readText(join(folder, name));
  return text ?? (dirname(folder) === folder ? undefined : nearest(name, dirname(folder)));
}

function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
