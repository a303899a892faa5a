import { readdirSync } from 'node:fs';
import { childrenOfThread } from './process.ts';
import { readProc } from './read.ts';

/** The living processes that were started with this text in their environment. Empty on a system without /proc. */
export function processesMarked(mark: string): readonly number[] {
  return numbersIn('/proc').filter((pid) => readProc(`/proc/${pid}/environ`)?.includes(mark));
}

/** The children of all threads of a process, including zombies. */
export function childrenOf(pid: number): readonly number[] {
  return numbersIn(`/proc/${pid}/task`).flatMap((tid) => childrenOfThread(`/proc/${pid}/task/${tid}`));
}

function numbersIn(folder: string): readonly number[] {
  try {
    return readdirSync(folder).map(Number).filter(Boolean);
  } catch {
    return [];
  }
}
