import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { callsOf } from '../checker/kernel/calls.ts';
import { inode } from '../checker/kernel/inode.ts';
import { type Look, look } from '../checker/kernel/look.ts';
import { languageOf } from '../checker/languages/languages.ts';
import { createCacheFolder } from '../checker/toolchain/build/cache-folder.ts';
import { type Prepared, prepare } from '../checker/toolchain/prepare.ts';
import { until } from './until.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tools = {
  environment: process.env,
  cacheFolder: createCacheFolder({ environment: process.env, userId: process.getuid?.() }),
  node: process.execPath,
  nodeVersion: process.versions.node,
  folder: root,
};

/** The system calls of this machine by number; empty if their numbers are not known. */
export const calls = callsOf(process.arch) ?? new Map();

/** Starts a program as the stage does, in its own environment: tap would add a loader to ours. */
export async function startWaiting(file: string, args: readonly string[]) {
  const program = {
    kind: 'source',
    language: languageOf(file) ?? 'python',
    file: join(root, file),
  } as const;
  const ready = await prepare(program, tools);
  if (ready.kind !== 'ready') throw new Error(`${file}: ${JSON.stringify(ready)}`);
  return startReady(ready, args);
}

/** As `startWaiting`, for a program that is ready to be started. */
export function startReady(
  {
    file,
    args: first,
    environment,
    folder,
  }: Pick<Prepared & { kind: 'ready' }, 'file' | 'args' | 'environment' | 'folder'>,
  args: readonly string[],
) {
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const child = execa('/usr/bin/env', ['-i', ...variables, file, ...first, ...args], {
    cwd: folder,
    stdin: 'pipe',
    reject: false,
    forceKillAfterDelay: false,
  });
  const pid = child.pid ?? 0;
  const watched = {
    role: 'client',
    roots: [pid],
    keyboard: inode(pid, 0),
    screens: [inode(pid, 1) ?? '', inode(pid, 2) ?? ''],
  } as const;
  return {
    child,
    pid,
    watched,
    /** Resolves to what `understand` returns for a look between two equal looks at which the program stood still. */
    still<T>(understand: (seen: Look) => T | undefined | false): Promise<T> {
      let before = '';
      return until(`${file} ${args[0]} to stand still`, () => {
        const seen = look([watched], { calls });
        const isStill = seen.signature === before && seen.running.length === 0;
        before = seen.signature;
        const found = isStill && understand(seen);
        const isUnmoved = found && look([watched], { calls }).signature === seen.signature;
        return isUnmoved ? found : undefined;
      });
    },
    async [Symbol.asyncDispose]() {
      for (const { pid } of look([watched], { calls }).programs[0]?.processes ?? [])
        process.kill(pid, 'SIGKILL');
      await child;
    },
  };
}
