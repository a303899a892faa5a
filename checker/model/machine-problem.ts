import type { Lack } from '../languages/row/lack.ts';
import type { BrokenTool } from '../languages/row/toolchain.ts';

/** What keeps this machine, as it is set up, from doing what checking takes. */
export type MachineProblem =
  /** A compiler or an interpreter is installed and does not work. `program` needs it. */
  | ({ readonly code: 'broken-tool'; readonly program: string } & Omit<BrokenTool, 'kind'>)
  /** None of these folders can be written to, and compiled programs need one. */
  | { readonly code: 'no-build-folder'; readonly folders: readonly string[] }
  /** Files in the folder of compiled programs cannot be run, as on a file system that is mounted `noexec`. */
  | { readonly code: 'build-folder-noexec'; readonly folder: string }
  /** The checker may open fewer files (`ulimit -n`) than one dialogue takes. */
  | { readonly code: 'few-descriptors'; readonly limit: number; readonly least: number }
  /** The user of the checker may start fewer processes (`ulimit -u`) than one dialogue takes. */
  | { readonly code: 'few-processes'; readonly free: number; readonly least: number }
  /** Programs are to play at a terminal, and none can be had: the device cannot be opened, or koffi is missing. */
  | { readonly code: 'no-terminal'; readonly device: string }
  /**
   * Programs that nobody trusts are to play in sandboxes, and none can be made. `said` is the command that is missing or
   * the file that programs may not read, or else what bwrap says.
   */
  | {
      readonly code: 'no-sandbox';
      readonly why: 'missing' | 'namespaces' | 'unreadable' | 'refused';
      readonly said: string;
    }
  /** A terminal takes no more than `most` bytes in a line, and one of the dialogue has more. */
  | { readonly code: 'long-line'; readonly bytes: number; readonly most: number }
  /** Each worker that played it, of a queue, ended before it was over, or gave no sign any more. */
  | { readonly code: 'workers-lost'; readonly tries: number }
  /** The system refused something for this reason: `what` is its own message. */
  | { readonly code: 'exhausted'; readonly lack: Lack; readonly what: string };
