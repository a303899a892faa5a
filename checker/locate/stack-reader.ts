import type { Call } from '../languages/row/call.ts';
import type { ProcessState } from '../model/standing.ts';
import type { HostOptions } from '../room/host-options.ts';

/** The calls of one thread, the innermost first. */
export interface Stack {
  readonly pid: number;
  /** Undefined if the thread cannot be identified. */
  readonly tid?: number;
  readonly calls: readonly Call[];
  /** The thread that holds the lock for which this one waits, if its language says so. */
  readonly heldBy?: number;
}

/** The folders and functions that a stack reader uses. */
export interface StackReaderOptions {
  /** The folders with the student's program: its source and its build. Absolute. */
  readonly folders: readonly string[];
  /** The PATH on which tools are found. */
  readonly path: string;
  readonly kill: HostOptions['kill'];
  /** Makes an empty file in the program's own /tmp, as its user. Rejects if it cannot be made. */
  readonly makeFile: (pid: number, name: string) => Promise<void>;
  /** Waits until a named condition holds; false if it does not hold within the limit. */
  readonly until: (name: string, holds: () => boolean) => Promise<boolean>;
}

/** Reads the stacks of living processes of one kind of program, without changing what those do. */
export interface StackReader {
  /** Whether a process is of this kind. */
  readonly knows: (asked: ProcessState, options: StackReaderOptions) => boolean;
  /** The stacks of processes of this kind. A process that does not answer has none. */
  readonly ask: (
    processes: readonly ProcessState[],
    options: StackReaderOptions,
  ) => Promise<readonly Stack[]>;
}
