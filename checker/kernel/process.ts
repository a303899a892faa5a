import { runtimes } from '../languages/runtimes/runtimes.ts';
import type { CallShape } from './calls.ts';
import { type Proc, procHere } from './proc.ts';
import type { ProcCache } from './proc-cache.ts';
import { type Read, readProc } from './read.ts';
import { isHousekeeping, isProcessOf } from './runtime.ts';
import { readThread, type Thread } from './thread.ts';

/** A living process when it was read. Idle threads of its virtual machine are not included. */
export interface Process {
  readonly pid: number;
  /** The thread through which /proc shows what all of them share: see `throughOf`. */
  readonly through: number;
  readonly parent?: number;
  readonly threads: readonly Thread[];
}

/** The table of system calls, and optionally what the last look left and which /proc to read. */
export interface ReadTreeOptions {
  readonly calls: ReadonlyMap<number, CallShape>;
  readonly cache?: ProcCache | undefined;
  /** By default this machine's. */
  readonly proc?: Proc;
}

/**
 * Reads the descendants of these processes, the processes themselves first. Ended processes and zombies are not
 * included.
 */
export function readTree(roots: readonly number[], reading: ReadTreeOptions): readonly Process[] {
  const tree: Process[] = [];
  const queue: { pid: number; parent?: number }[] = roots.map((pid) => ({ pid }));
  const seen = new Set(roots);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { pid } = next;
    const threads = readThreads(pid, reading);
    if (threads.length === 0) continue;
    const through = threads.some(({ tid }) => tid === pid) ? pid : (threads[0]?.tid ?? pid);
    const proc = { ...(reading.proc ?? procHere), read: readerOf(reading) };
    tree.push({ ...next, through, threads: withoutHousekeeping(threads, { pid: through, proc }) });
    // Every thread is asked, even one that has not run since the last look: it inherits the children of a thread that
    // ended.
    for (const child of threads.flatMap(({ tid }) =>
      childrenOfThread(`/proc/${pid}/task/${tid}`, readerOf(reading)),
    )) {
      if (!seen.has(child)) queue.push({ pid: child, parent: pid });
      seen.add(child);
    }
  }
  return tree;
}

/**
 * Removes the idle threads of a virtual machine. The program's name is read only if a thread has a name that a virtual
 * machine uses.
 */
function withoutHousekeeping(
  threads: readonly Thread[],
  of: { readonly pid: number; readonly proc: Pick<Proc, 'read' | 'bytes' | 'follow' | 'memory'> },
): readonly Thread[] {
  const machine = runtimes.find(
    (one) => threads.some((thread) => isHousekeeping(thread, one)) && isProcessOf(one, of),
  );
  return machine ? threads.filter((thread) => !isHousekeeping(thread, machine)) : threads;
}

/** The living threads of a process; empty once it is gone or a zombie. */
function readThreads(pid: number, reading: ReadTreeOptions): readonly Thread[] {
  const { calls, cache, proc = procHere } = reading;
  const read = readerOf(reading);
  const readAll = (tids: readonly string[]) =>
    tids.flatMap((tid) => readThread(`/proc/${pid}/task/${tid}`, { calls, read }) ?? []);
  const known = cache?.threads.get(pid);
  if (known) {
    const threads = readAll(known);
    // The list is complete if none of its threads has ended and the process still has as many threads.
    const isWhole = threads.every(({ ofThreads }) => ofThreads === undefined || ofThreads === known.length);
    if (threads.length === known.length && isWhole) return threads;
  }
  const listed = proc.list(`/proc/${pid}/task`);
  cache?.threads.set(pid, listed);
  return readAll(listed);
}

/** The child processes of a thread; `thread` is its folder in /proc. */
export function childrenOfThread(thread: string, read: Read = readProc): readonly number[] {
  return (read(`${thread}/children`) ?? '').split(' ').filter(Boolean).map(Number);
}

function readerOf({ cache, proc }: ReadTreeOptions): Read {
  return cache?.read ?? proc?.read ?? readProc;
}
