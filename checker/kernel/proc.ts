import { readdirSync, readlinkSync, statSync } from 'node:fs';
import { type Read, readMemory, readProc } from './read.ts';

/** All that is asked about processes through /proc: this machine's, or one that was recorded. */
export interface Proc {
  readonly read: Read;
  /** The names in a folder; none once it is gone. */
  readonly list: (path: string) => readonly string[];
  /** What a link leads to, or undefined once it is gone. */
  readonly follow: (path: string) => string | undefined;
  /** Whether a path leads to a regular file. */
  readonly isFile: (path: string) => boolean;
  readonly memory: typeof readMemory;
}

/** The processes of this machine. */
export const procHere: Proc = {
  read: readProc,
  list(path) {
    try {
      return readdirSync(path);
    } catch {
      return [];
    }
  },
  follow(path) {
    try {
      return readlinkSync(path);
    } catch {
      return undefined;
    }
  },
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  memory: readMemory,
};
