/** How the programs of a language say that a call has failed because there is no terminal. */
export interface TerminalWords {
  /** An error that only such a call gives; its group `call` names the call, if the error does. */
  readonly error?: RegExp;
  /** An error that names no terminal, and means one if the line that broke names a call of `calls`. */
  readonly absent?: RegExp;
  /** The calls that need a terminal, as a source names them. */
  readonly calls: RegExp;
}

/** The calls of the C library, which other languages pass on by these names. */
const inC =
  'tc[gs]et(?:attr|pgrp|sid|winsize)|tc(?:drain|flow|flush|sendbreak)|ttyname(?:_r)?|getlogin(?:_r)?|ioctl|TIOC\\w+|cbreak|initscr|newterm|setupterm|stty';

/**
 * Matches a call of the C library that needs a terminal, or one of these names of the language's own, with the objects in
 * front of it. They have a limit, because a program's words may be one long line.
 */
export function terminalCalls(...own: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\w$])(?:[\\w$]{1,40}(?:\\.|::|->)){0,3}(?:${[inC, ...own].join('|')})(?![\\w$])|/dev/tty`,
  );
}
