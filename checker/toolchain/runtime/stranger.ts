import type { Environment } from '../../model/environment.ts';

/** What a program in a sandbox knows of the person who runs the checker: nothing. Its account is in bin/sandbox/passwd. */
export const stranger: Environment = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  USER: 'student',
  LOGNAME: 'student',
  HOME: '/tmp',
  SHELL: '/bin/sh',
  TERM: 'xterm-256color',
};
