import { languages } from '../../languages/languages.ts';
import type { Language } from '../../languages/row/language.ts';
import type { LanguageId } from '../../model/actor.ts';

/** A program that asked for a terminal and had none. */
export interface WantOfTerminal {
  /** The call that failed, as the program names it; undefined if nothing names it. */
  readonly call?: string;
}

/** What is known of a program's end: the line that broke, if it is known, and the language. */
export interface WantOfTerminalOptions {
  readonly line: string | undefined;
  readonly language: LanguageId | undefined;
}

/**
 * Whether a program's last words say that a call failed because there is no terminal. The number of the error decides
 * (ENOTTY, or ENXIO for /dev/tty), or an error that a language has for this alone.
 */
export function wantOfTerminal(said: string, options: WantOfTerminalOptions): WantOfTerminal | undefined {
  const { line = '', language } = options;
  const rows: readonly Language[] =
    language === undefined || language === 'command' ? Object.values(languages) : [languages[language]];
  // The words of the error name `ioctl` whichever call failed.
  const words = said.replace(notATerminal, '');
  const named = nameIn(line, rows) ?? nameIn(words, rows);
  for (const { terminal } of rows) {
    const error = terminal?.error?.exec(said);
    if (error) return wanted(error.groups?.call ?? named);
    if (terminal?.absent?.test(said) && terminal.calls.test(line)) return wanted(named);
  }
  if (hasComplaint(said, named !== undefined, language)) return wanted(named);
  if (noSuchDevice.test(said) && /\/dev\/tty|getlogin/.test(`${line}\n${said}`)) return wanted(named);
  return inOwnWords.test(said) ? wanted(named) : undefined;
}

function wanted(call: string | undefined): WantOfTerminal {
  return call === undefined ? {} : { call };
}

function nameIn(text: string, rows: readonly Language[]): string | undefined {
  const names = rows.map(({ terminal }) => terminal?.calls.exec(text)?.[0]);
  return names.filter((name) => name !== undefined).sort((a, b) => b.length - a.length)[0];
}

/** ENOTTY, as the C library, Node and others say it. */
const notATerminal =
  /inappropriate ioctl for device|ioctl\(\) inappropriée?.*périphérique|not a typewriter|\bENOTTY\b/gi;

/** ENXIO: a process without a terminal opens /dev/tty. */
const noSuchDevice = /no such device or address|\bENXIO\b/i;

/**
 * Whether an ENOTTY is that of the call that failed. `errno` keeps the number of an earlier failure: Perl leaves ENOTTY
 * there when it opens a file, and reports it when a read comes to its end.
 */
function hasComplaint(said: string, isNamed: boolean, language: LanguageId | undefined): boolean {
  const complaint = said.split('\n').findLast((each) => each.search(notATerminal) >= 0);
  if (complaint === undefined) return false;
  if (isNamed || /\b(Errno|ENOTTY|error|code:?) ?25\b|\(25,|Errno::|ENOTTY/.test(complaint)) return true;
  const isPerl = language === 'perl' || / at \S+ line \d+\.?$/.test(complaint);
  return !isPerl && !ofNetwork.test(complaint);
}

const ofNetwork =
  /\b(recv\w*|send\w*|p?read|p?write|accept4?|connect|bind|listen|socket|close|p?poll|p?select|epoll_\w+|fgets|getline)\b/i;

/** What programs say that look for a terminal before they ask for one. */
const inOwnWords =
  /\b(not|isn['’]t|no|needs?|requires?|without) (an? )?((real|controlling|interactive) )?(tty|terminal)\b|\b(pas|sans|besoin|faut|nécessite|requiert)( d['’]?)?( ?un)?( vrai)? ?(terminal|tty)\b/i;
