import type { Call } from './call.ts';
import type { Tool } from './tool.ts';
import type { LanguageStart, SourceFile, Toolchain } from './toolchain.ts';

/** A row of the table: all that the checker knows about a language. */
export interface Language {
  /** A proper name, the same in English and in French. */
  readonly name: string;
  /** With their dots; the first is the one of the stubs. */
  readonly extensions: readonly [string, ...string[]];
  /** What has to be installed, each by the name that `doctor --json` has for it. The checker brings Node. */
  readonly tools: Readonly<Record<string, Tool>>;
  /** What does not count when a source is compared with its stub. */
  readonly comments: RegExp;
  /** Found in a source whose first argument is a port. All others are played on the port of the sheet. */
  readonly takesPort: RegExp;
  /** What reads the whole source before anything is run, and is named where it refuses it. */
  readonly readBy: 'compiler' | 'interpreter';
  /** The line of its account of an error that says what happened. */
  readonly errorLine: 'first' | 'last';
  readonly samples: Samples;
  /** The virtual machine of its programs, where its own threads wake by the clock. */
  readonly runtime?: Runtime;
  /** Whether what a program said as it ended means that it could not be read at all. */
  readonly isSyntaxError: (stderr: string) => boolean;
  /** The places named by what a program says as it breaks, or its compiler: the innermost first. */
  readonly brokenAt: (said: string) => readonly Call[];
  readonly start: (source: SourceFile, toolchain: Toolchain) => Promise<LanguageStart>;
}

/** How a language says what the advice asks for, where a line or two of code say it best. */
export type Samples = Readonly<
  Partial<
    Record<
      /** A server has the port back that it has just left. */
      | 'reusePort'
      /** Bytes become text. */
      | 'decode'
      /** A whole line is read, whatever the pieces that it comes in. */
      | 'readLine'
      /** A line is sent with its newline. */
      | 'sendLine'
      /** What was written is sent at once. */
      | 'flush'
      /** A loop is left when a read says that nothing more will come. */
      | 'leaveLoop'
      /** The program ends with the connection, where no loop reads. */
      | 'endWithConnection'
      /** A failure is said, and told by the exit code; `{port}` stands for the lab's. */
      | 'fail',
      string
    >
  >
>;

/** A virtual machine: its process and the threads that it starts for itself. */
export interface Runtime {
  /** The name of its process. */
  readonly process: string;
  /** Its own threads, by name as the kernel cuts it (15 characters). */
  readonly threads: readonly RegExp[];
}
