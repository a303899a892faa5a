import { closeSync } from 'node:fs';
import { readLimits } from './limits/limits.ts';
import { openProc, type Read, readOpen } from './read.ts';

/**
 * Open files and thread lists that one look leaves for the next. Opening a file of /proc takes longer than reading it,
 * so files stay open. A thread list is reused as long as its threads report that their number is unchanged.
 */
export interface ProcCache extends Disposable {
  readonly read: Read;
  /** The threads of each process, as last listed. */
  readonly threads: Map<number, readonly string[]>;
}

/** The number of files that may be open at once, in all caches together. Further files are opened for each read. */
const mostFiles = 400;

/** Files that a process may open are left for everything else in it. */
const leftFiles = 200;

/** Open files of all caches. The limit of open files is per process, so the count is too. */
let files = 0;

/** Opens an empty cache; disposing it closes its files. */
export function openProcCache(): ProcCache {
  const open = new Map<string, number>();
  const most = Math.min(mostFiles, readLimits().openFiles - leftFiles);
  const close = (path: string, descriptor: number) => {
    closeSync(descriptor);
    open.delete(path);
    files -= 1;
  };
  return {
    threads: new Map(),
    read(path) {
      const known = open.get(path);
      const text = known === undefined ? undefined : readOpen(known);
      if (text !== undefined) return text;
      // The process of this file has ended, and its pid may belong to another process by now.
      if (known !== undefined) close(path, known);
      const descriptor = openProc(path);
      if (descriptor === undefined) return undefined;
      const fresh = readOpen(descriptor);
      files += 1;
      if (fresh !== undefined && files <= most) open.set(path, descriptor);
      else close(path, descriptor);
      return fresh;
    },
    [Symbol.dispose]() {
      for (const [path, descriptor] of open) close(path, descriptor);
    },
  };
}
