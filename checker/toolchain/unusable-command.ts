import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { execa } from 'execa';
import type { Role } from '../model/actor.ts';
import type { Tools } from './build/tools.ts';

/** What `--server` or `--client` names cannot be run: nobody's verdict, exit code 2. */
export class UnusableCommand extends Error {
  override readonly name = 'UnusableCommand';
  readonly role: Role;
  readonly command: string;
  readonly word: string;
  readonly problem: 'missing' | 'not-executable';

  constructor(role: Role, { command, word, problem }: Omit<UnusableCommand, keyof Error | 'role'>) {
    super(`${command}: ${word} is ${problem}`);
    this.role = role;
    this.command = command;
    this.word = word;
    this.problem = problem;
  }
}

/** Makes sure that the program a command begins with is there. Words that only the shell can read are left to it. */
export async function mustBeUsable(role: Role, command: string, tools: Tools): Promise<void> {
  const word = /^\s*([\w./+@%:,-]+)(?=\s|$)/.exec(command)?.[1];
  if (word === undefined) return;
  const problem = word.includes('/') ? await ofPath(resolve(tools.folder, word)) : await ofName(word, tools);
  if (problem) throw new UnusableCommand(role, { command, word, problem });
}

async function ofPath(file: string): Promise<UnusableCommand['problem'] | undefined> {
  const isFile = (await stat(file).catch(() => undefined))?.isFile() ?? false;
  if (!isFile) return 'missing';
  return access(file, constants.X_OK).then(
    () => undefined,
    () => 'not-executable',
  );
}

/** A name may also be the shell's own, such as `cd` or `exec`: the shell is asked. */
async function ofName(word: string, { environment, folder }: Tools) {
  const asked = await execa('/bin/sh', ['-c', 'command -v "$1"', 'sh', word], {
    cwd: folder,
    env: { ...(environment.PATH && { PATH: environment.PATH }) },
    extendEnv: false,
    reject: false,
  });
  return asked.failed ? 'missing' : undefined;
}
