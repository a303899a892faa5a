import { readdirSync } from 'node:fs';
import { childrenOfThread } from './process.ts';
import { readProc } from './read.ts';

/** The living processes that have this text in the environment they were started with. None where there is no /proc. */
export function processesMarked(mark: string): readonly number[] {
  return numbersIn('/proc').filter((pid) => readProc(`/proc/${pid}/environ`)?.includes(mark));
}

/** The processes that `pid` is the parent of, by any of its threads; zombies too. */
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
