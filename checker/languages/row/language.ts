import type { Call } from './call.ts';
import type { ConnectionCall } from './connection-call.ts';
import type { Failures } from './failures.ts';
import type { GreedyReads } from './greedy-reads.ts';
import type { Runtime } from './runtime.ts';
import type { TerminalWords } from './terminal-words.ts';
import type { Tool } from './tool.ts';
import type { LanguageStart, SourceFile, Toolchain } from './toolchain.ts';
import type { Variables } from './variables.ts';

/** A row of the table: everything that the checker knows about a language. */
export interface Language {
  /** A proper name, the same in English and French. */
  readonly name: string;
  /** With their dots; stubs have the first. */
  readonly extensions: readonly [string, ...string[]];
  /** The tools to install, by their names in `doctor --json`. The checker brings Node. */
  readonly tools: Readonly<Record<string, Tool>>;
  /** Matches comments, which do not count when a source is compared with its stub. */
  readonly comments: RegExp;
  /** Matches a source whose first argument is a port. Other programs use the port of the sheet. */
  readonly takesPort: RegExp;
  /** The tool that reads the whole source before it runs. A report names it when it refuses the source. */
  readonly readBy: 'compiler' | 'interpreter';
  /** The line of an error message that says what happened. */
  readonly errorLine: 'first' | 'last';
  readonly samples: Samples;
  /** How a line looks that sends on a connection, and one that reads from it; other reads need not match. */
  readonly connectionCalls: Readonly<Record<ConnectionCall, RegExp>>;
  readonly greedyReads?: GreedyReads;
  /** How a line looks that reads one line, and waits for no more. */
  readonly lineReads?: RegExp;
  /** The virtual machine of its programs, if it has threads or signals of its own. */
  readonly runtime?: Runtime;
  readonly variables?: Variables;
  readonly terminal?: TerminalWords;
  /** Matches a line that uses an argument of the program, as `sys.argv[1]`. */
  readonly argument: RegExp;
  /** How a program is started by hand: `{file}`, its path without extension (`{program}`), its `{folder}` and `{name}`. */
  readonly byHand: string;
  /** How its programs say why they broke, beyond what the system says. */
  readonly failures: Failures;
  /** Whether the words of a program that ended mean that its source could not be parsed at all. */
  readonly isSyntaxError: (stderr: string) => boolean;
  /** The places named by the last words of a program or by its compiler, the innermost first. */
  readonly brokenAt: (said: string) => readonly Call[];
  readonly start: (source: SourceFile, toolchain: Toolchain) => Promise<LanguageStart>;
}

/** Code samples in the language, for advice that one or two lines of code say best. */
export type Samples = Readonly<
  Partial<
    Record<
      /** Lets a server reuse the port that it has just left. */
      | 'reusePort'
      /** Does without a terminal where there is none. */
      | 'askTerminal'
      /** Turns bytes into text. */
      | 'decode'
      /** Reads and writes text as UTF-8. */
      | 'useUtf8'
      /** Reads a whole line, whatever pieces it comes in. */
      | 'readLine'
      /** Sends a line with its newline. */
      | 'sendLine'
      /** Sends at once what was written. */
      | 'flush'
      /** Shows at once what was printed. */
      | 'flushScreen'
      /** Gives a child process the connection, and keeps it open in the parent. */
      | 'keepOpen'
      /** Leaves the loop when a read reports the end. */
      | 'leaveLoop'
      /** Ends the program with the connection, in a language whose reads are not in a loop. */
      | 'endWithConnection'
      /** Prints a failure and ends with an error code; `{port}` stands for the lab's port. */
      | 'fail',
      string
    >
  >
>;
