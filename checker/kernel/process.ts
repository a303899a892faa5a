import { readdirSync } from 'node:fs';
import type { CallShape } from './calls.ts';
import { isHousekeeping, isJava } from './java.ts';
import { readProc } from './read.ts';
import { readThread, type Thread } from './thread.ts';

/**
 * A living process at the instant it was read. Threads that keep a virtual machine's house are left out while they are
 * blocked: one that runs may be about to wake the program's own, as when that waits for a class to be compiled.
 */
export interface Process {
  readonly pid: number;
  readonly parent?: number;
  readonly threads: readonly Thread[];
}

/** Reads the processes that descend from these, themselves first. Those that have ended, zombies too, are left out. */
export function readTree(
  roots: readonly number[],
  calls: ReadonlyMap<number, CallShape>,
): readonly Process[] {
  const tree: Process[] = [];
  const queue: { pid: number; parent?: number }[] = roots.map((pid) => ({ pid }));
  const seen = new Set(roots);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const read = readProcess(next.pid, calls);
    if (!read) continue;
    tree.push({ ...next, threads: read.threads });
    for (const child of read.children) {
      if (!seen.has(child)) queue.push({ pid: child, parent: next.pid });
      seen.add(child);
    }
  }
  return tree;
}

/** The process a pid names, or undefined once it is gone or a zombie. */
function readProcess(
  pid: number,
  calls: ReadonlyMap<number, CallShape>,
): { threads: Thread[]; children: number[] } | undefined {
  const threads: Thread[] = [];
  const children: number[] = [];
  for (const tid of listThreads(pid)) {
    const path = `/proc/${pid}/task/${tid}`;
    const thread = readThread(path, calls);
    if (thread && (thread.running || !(isJava(pid) && isHousekeeping(path)))) threads.push(thread);
    children.push(...numbers(readProc(`${path}/children`)));
  }
  return threads.length > 0 ? { threads, children } : undefined;
}

function listThreads(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function numbers(text: string | undefined): number[] {
  return (text ?? '').split(' ').filter(Boolean).map(Number);
}
