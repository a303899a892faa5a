import { closeSync } from 'node:fs';
import { openProc, type Read, readOpen } from './read.ts';

/**
 * What one look leaves for the next. Opening a file of /proc costs more than reading it, so it is kept open; the
 * list of threads is kept for as long as those listed say that they are all.
 */
export interface ProcCache extends Disposable {
  readonly read: Read;
  /** The threads of each process, as they were listed last. */
  readonly threads: Map<number, readonly string[]>;
}

/** How many files may be open at once, in all caches together; any more are opened each time. */
const mostFiles = 400;

/** How many are. A process may have so many open, so it is the process that is counted for. */
let files = 0;

/** Begins notes; disposing them closes the files. */
export function openProcCache(): ProcCache {
  const open = new Map<string, number>();
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
      // What it was opened for has ended; its number may be another's by now.
      if (known !== undefined) close(path, known);
      const descriptor = openProc(path);
      if (descriptor === undefined) return undefined;
      const told = readOpen(descriptor);
      files += 1;
      if (told !== undefined && files <= mostFiles) open.set(path, descriptor);
      else close(path, descriptor);
      return told;
    },
    [Symbol.dispose]() {
      for (const [path, descriptor] of open) close(path, descriptor);
    },
  };
}
