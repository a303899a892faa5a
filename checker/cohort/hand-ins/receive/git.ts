import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../../../model/environment.ts';

/** The two ways in which git is called. */
export interface GitEnvironments {
  /** With the person’s own settings, which may hold what a server asks for; nobody is asked for a password. */
  readonly reaching: Environment;
  /** Without any settings: no filter, hook or attribute of anyone’s is known. */
  readonly alone: Environment;
}

/**
 * The environments in which git reads the repositories of others. Hooks are looked for where there are none, `ext::`
 * addresses, which are commands, are refused, and a repository may belong to another user.
 */
export async function gitEnvironments(environment: Environment, scratch: string): Promise<GitEnvironments> {
  const settings = join(scratch, 'gitconfig');
  await writeFile(settings, text);
  const given = Object.entries(environment).filter(([name]) => !/^(?:GIT_|SSH_ASKPASS|LC_|LANG)/.test(name));
  const common = {
    ...Object.fromEntries(given),
    LC_ALL: 'C',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
  return {
    reaching: {
      ...common,
      GIT_CONFIG_GLOBAL: settings,
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: '',
      ...allowed,
    },
    alone: { ...common, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_ATTR_NOSYSTEM: '1' },
  };
}

const allowed = { GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh' };

const text = `[include]
	path = ~/.config/git/config
[include]
	path = ~/.gitconfig
[core]
	hooksPath = /dev/null
	fsmonitor = false
[safe]
	directory = *
`;
