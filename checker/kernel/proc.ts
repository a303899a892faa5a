import { readdirSync, readlinkSync, statSync } from 'node:fs';
import { type Read, readBytes, readMemory, readProc } from './read.ts';

/** The access to /proc that a look takes: this machine's, or a recording. */
export interface Proc {
  readonly read: Read;
  /** The names in a folder; empty once it is gone. */
  readonly list: (path: string) => readonly string[];
  /** The target of a link; undefined once it is gone. */
  readonly follow: (path: string) => string | undefined;
  /** Whether a path leads to a regular file. */
  readonly isFile: (path: string) => boolean;
  readonly memory: typeof readMemory;
  readonly bytes: typeof readBytes;
}

/** The /proc of this machine. */
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
  isFile(path) {
    try {
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  memory: readMemory,
  bytes: readBytes,
};
