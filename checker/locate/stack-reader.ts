import type { Call } from '../languages/row/call.ts';
import type { ProcessState } from '../model/transcript.ts';
import type { HostOptions } from '../room/host-options.ts';

/** The calls of one thread, the innermost first. */
export interface Stack {
  readonly pid: number;
  /** Undefined when it could not be told which thread it is. */
  readonly tid?: number;
  readonly calls: readonly Call[];
}

/** What a stack reader needs beside the processes. */
export interface StackReaderOptions {
  /** The folders in which the student's program lies, compiled or not. Absolute. */
  readonly folders: readonly string[];
  /** Where tools are looked for. */
  readonly path: string;
  readonly kill: HostOptions['kill'];
  /** Waits for something, which it names, as long as patience lasts: false when it did not come to hold. */
  readonly until: (name: string, holds: () => boolean) => Promise<boolean>;
}

/** Reads where living processes of one kind stand. They do not notice it. */
export interface StackReader {
  /** Whether a process is of its kind. */
  readonly knows: (asked: ProcessState, inquiry: StackReaderOptions) => boolean;
  /** The stacks of these processes; one that does not answer has none. */
  readonly ask: (
    processes: readonly ProcessState[],
    inquiry: StackReaderOptions,
  ) => Promise<readonly Stack[]>;
}
