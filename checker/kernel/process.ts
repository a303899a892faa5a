import { languages } from '../languages/languages.ts';
import type { CallShape } from './calls.ts';
import { type Proc, procHere } from './proc.ts';
import type { ProcCache } from './proc-cache.ts';
import { type Read, readProc } from './read.ts';
import { isHousekeeping, isProcessOf } from './runtime.ts';
import { readThread, type Thread } from './thread.ts';

/**
 * A living process at the instant it was read. Threads that keep a virtual machine’s house are left out while they have
 * nothing to do.
 */
export interface Process {
  readonly pid: number;
  readonly parent?: number;
  readonly threads: readonly Thread[];
}

/** What reading a process takes: the table of calls and, where looks follow each other, what the last one left. */
export interface ReadTreeOptions {
  readonly calls: ReadonlyMap<number, CallShape>;
  readonly notes?: ProcCache | undefined;
  /** This machine's, if left out. */
  readonly proc?: Proc;
}

/** Reads the processes that descend from these, themselves first. Those that have ended, zombies too, are left out. */
export function readTree(roots: readonly number[], reading: ReadTreeOptions): readonly Process[] {
  const tree: Process[] = [];
  const queue: { pid: number; parent?: number }[] = roots.map((pid) => ({ pid }));
  const seen = new Set(roots);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { pid } = next;
    const threads = readThreads(pid, reading);
    if (threads.length === 0) continue;
    tree.push({ ...next, threads: withoutHousekeeping(threads, { pid, read: readerOf(reading) }) });
    // A thread that has not run since may have children that it had not: those of one that has ended.
    for (const child of threads.flatMap(({ tid }) =>
      childrenOfThread(`/proc/${pid}/task/${tid}`, readerOf(reading)),
    )) {
      if (!seen.has(child)) queue.push({ pid: child, parent: pid });
      seen.add(child);
    }
  }
  return tree;
}

const runtimes = Object.values(languages).flatMap(({ runtime }) => runtime ?? []);

/** The name of the program is asked only where a thread has a name that is a virtual machine's. */
function withoutHousekeeping(
  threads: readonly Thread[],
  of: { readonly pid: number; readonly read: Read | undefined },
): readonly Thread[] {
  const machine = runtimes.find(
    (one) => threads.some((thread) => isHousekeeping(thread, one)) && isProcessOf(one, of),
  );
  return machine ? threads.filter((thread) => !isHousekeeping(thread, machine)) : threads;
}

/** The living threads of a process: none once it is gone or a zombie. */
function readThreads(pid: number, reading: ReadTreeOptions): readonly Thread[] {
  const { calls, notes, proc = procHere } = reading;
  const read = readerOf(reading);
  const readAll = (tids: readonly string[]) =>
    tids.flatMap((tid) => readThread(`/proc/${pid}/task/${tid}`, { calls, read }) ?? []);
  const known = notes?.threads.get(pid);
  if (known) {
    const threads = readAll(known);
    // None of them has ended, and each that could tell says that there is no other.
    const isWhole = threads.every(({ ofThreads }) => ofThreads === undefined || ofThreads === known.length);
    if (threads.length === known.length && isWhole) return threads;
  }
  const listed = proc.list(`/proc/${pid}/task`);
  notes?.threads.set(pid, listed);
  return readAll(listed);
}

/** The processes that a thread is the parent of; `thread` is its folder in /proc. */
export function childrenOfThread(thread: string, read: Read = readProc): readonly number[] {
  return (read(`${thread}/children`) ?? '').split(' ').filter(Boolean).map(Number);
}

function readerOf({ notes, proc }: ReadTreeOptions): Read {
  return notes?.read ?? proc?.read ?? readProc;
}
