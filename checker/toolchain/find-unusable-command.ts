import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Role } from '../model/actor.ts';
import type { Problem } from '../model/problem.ts';
import { runToEnd } from '../room/launch.ts';
import type { Tools } from './build/tools.ts';

type UnusableCommand = Extract<Problem, { code: 'unusable-command' }>;

/**
 * Returns why the first word of a `--server` or `--client` command cannot be run, or undefined if it can. A first word
 * that only the shell can interpret is not checked.
 */
export async function findUnusableCommand(
  role: Role,
  command: string,
  tools: Tools,
): Promise<UnusableCommand | undefined> {
  const word = /^\s*([\w./+@%:,-]+)(?=\s|$)/.exec(command)?.[1];
  if (word === undefined) return undefined;
  const why = word.includes('/') ? await ofPath(resolve(tools.folder, word)) : await ofName(word, tools);
  return why && { code: 'unusable-command', role, command, word, why };
}

async function ofPath(file: string): Promise<UnusableCommand['why'] | undefined> {
  const isFile = (await stat(file).catch(() => undefined))?.isFile() ?? false;
  if (!isFile) return 'missing';
  return access(file, constants.X_OK).then(
    () => undefined,
    () => 'not-executable',
  );
}

/** The shell is asked, because a name may be one of its builtins, such as `cd` or `exec`. */
async function ofName(word: string, { environment, folder }: Tools) {
  const { problem } = await runToEnd(['/bin/sh', '-c', 'command -v "$1"', 'sh', word], {
    folder,
    environment: environment.PATH ? { PATH: environment.PATH } : {},
    limitMs: 20_000,
  });
  return problem === undefined ? undefined : 'missing';
}
