import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Role } from '../model/actor.ts';
import type { Problem } from '../model/problem.ts';
import { runToEnd } from '../room/launch.ts';
import { readSource } from './build/read-source.ts';
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
  const trouble = word.includes('/')
    ? await ofPath(resolve(tools.folder, word), tools)
    : await ofName(word, tools);
  if (trouble) return { code: 'unusable-command', role, command, word, ...trouble };
  const script = /^\s*(?:sh|bash|dash)\s+([\w./+@%:,-]+)(?=\s|$)/.exec(command)?.[1];
  const isBroken = script !== undefined && hasLineEndsOfWindows(await textOf(resolve(tools.folder, script)));
  return isBroken ? { code: 'unusable-command', role, command, word: script, why: 'line-ends' } : undefined;
}

type Trouble = Pick<UnusableCommand, 'why' | 'interpreter'> | undefined;

async function ofPath(file: string, tools: Tools): Promise<Trouble> {
  const isFile = (await stat(file).catch(() => undefined))?.isFile() ?? false;
  if (!isFile) return { why: 'missing' };
  return access(file, constants.X_OK).then(
    () => ofScript(file, tools),
    () => ({ why: 'not-executable' }),
  );
}

/** The system takes the whole first line for the interpreter's name, with a carriage return before its end. */
async function ofScript(file: string, tools: Tools): Promise<Trouble> {
  const [first = ''] = (await textOf(file)).split('\n');
  if (!first.startsWith('#!')) return undefined;
  if (first.endsWith('\r')) return { why: 'line-ends' };
  const [path = '', ...words] = first.slice(2).trim().split(/\s+/);
  const named = words.find((one) => !one.startsWith('-') && !one.includes('='));
  const isThere = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!isThere) return { why: 'no-interpreter', interpreter: path };
  if (basename(path) !== 'env' || named === undefined) return undefined;
  return (await ofName(named, tools)) && { why: 'no-interpreter', interpreter: named };
}

/** Empty for what is no source, such as a compiled program that is larger than any. */
async function textOf(file: string): Promise<string> {
  return (await readSource(file).catch(() => undefined)) ?? '';
}

/** A shell takes the carriage return for a part of the last word of each line. */
function hasLineEndsOfWindows(text: string): boolean {
  return /[^\r\n]\r\n/.test(text);
}

/** The shell is asked, because a name may be one of its builtins, such as `cd` or `exec`. */
async function ofName(word: string, { environment, folder }: Tools): Promise<Trouble> {
  const { problem } = await runToEnd(['/bin/sh', '-c', 'command -v "$1"', 'sh', word], {
    folder,
    environment: environment.PATH ? { PATH: environment.PATH } : {},
    limitMs: 20_000,
  });
  return problem === undefined ? undefined : { why: 'missing' };
}
