import { userInfo } from 'node:os';
import { languages } from '../../languages/languages.ts';
import type { Language } from '../../languages/row/language.ts';
import type { Environment } from '../../model/environment.ts';
import { handedOn } from '../build/handed-on.ts';
import { lineByLine } from './line-by-line.ts';
import { witnessFolder } from './own-folder.ts';
import { stranger } from './stranger.ts';

/** Whose environment a program gets, and where it is started. */
export interface ProgramEnvironmentOptions {
  readonly environment: Environment;
  readonly folder: string;
  /** Undefined if the program is trusted: it then gets the environment of the person. */
  readonly sandboxes?: object | undefined;
}

/**
 * The environment of a program, except for the mark of its room: a person's own, with what every person has, and what
 * makes each language show its lines at once. It is the same for a file and for a command, because a program is the same
 * program however it was named.
 */
export async function programEnvironment({
  environment,
  folder,
  sandboxes,
}: ProgramEnvironmentOptions): Promise<Readonly<Record<string, string>>> {
  const person = { ...everyPerson(), ...handedOn(sandboxes ? stranger : environment), PWD: folder };
  const given = { witness: witnessFolder(), person, lineByLine: await lineByLine() };
  const rows: readonly Language[] = Object.values(languages);
  return Object.assign({}, person, ...rows.map(({ variables }) => variables?.set?.(given)));
}

/**
 * What a login sets, for a checker that no login started, as in a container. The kind of terminal is the most common one.
 */
function everyPerson(): Readonly<Record<string, string>> {
  const { username, homedir, shell } = account();
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    USER: username,
    LOGNAME: username,
    HOME: homedir,
    SHELL: shell || '/bin/sh',
    TERM: 'xterm-256color',
  };
}

/** The account of this process. A container may run as a number that no account has. */
function account() {
  try {
    return userInfo();
  } catch {
    return { username: 'student', homedir: '/', shell: '' };
  }
}
