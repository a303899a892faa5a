import { readFileSync, statSync } from 'node:fs';
import { descriptors } from '../kernel/descriptors.ts';
import { readMemory } from '../kernel/read.ts';
import { ownNumberOf, receptionOf } from '../kernel/signals.ts';
import type { Call } from '../languages/row/call.ts';
import type { ProcessState } from '../model/standing.ts';
import type { Stack, StackReader, StackReaderOptions } from './stack-reader.ts';

/** The signal that `bin/witness/sitecustomize.py` handles. */
const stackSignal = 50;

/** Calls that return when a signal arrives, so that the program would notice it; and a stopped program takes none. */
const unasked: ReadonlySet<string> = new Set(['pause', 'rt_sigsuspend', 'rt_sigtimedwait', 'stopped']);

/** Reads the stacks that Python writes: the handler of a signal writes those of all threads to a file in memory. */
export const python: StackReader = {
  knows: ({ pid }) => answersOf(pid) !== undefined,
  async ask(processes, options) {
    const stacks: Stack[] = [];
    // In turn, because a forked process writes to the same file as its parent. An answer that has not come in time may
    // come during the next, and would be taken for it.
    for (const each of processes) {
      const answer = await askOne(each, options);
      if (answer === 'too late') break;
      stacks.push(...answer);
    }
    return stacks;
  },
};

async function askOne(
  asked: ProcessState,
  { until, kill }: StackReaderOptions,
): Promise<readonly Stack[] | 'too late'> {
  const { pid, threads } = asked;
  const file = answersOf(pid);
  const before = receptionOf(pid, stackSignal);
  const cannotAnswer = !before?.caught || before.pending || before.blocked === before.threads;
  if (file === undefined || cannotAnswer || threads.some(({ call }) => unasked.has(call))) return [];
  const start = sizeOf(file);
  try {
    kill(pid, stackSignal);
  } catch {
    return []; // The process has ended.
  }
  // Waits until the signal was taken, the stacks are written and the handler has returned: it blocks the signal while
  // it runs.
  const answered = await until(`process ${pid} to write its stacks`, () => {
    // The size is read first: the signal is blocked a little after it was taken, and always before anything is written.
    const hasBegun = sizeOf(file) > start;
    const now = receptionOf(pid, stackSignal);
    return !now || (hasBegun && !now.pending && now.blocked === before.blocked);
  });
  return answered ? readStacks(contentOf(file).subarray(start).toString('latin1'), asked) : 'too late';
}

function answersOf(pid: number): string | undefined {
  for (const [number, link] of descriptors(pid)) {
    if (link.startsWith('/memfd:alternance')) return `/proc/${pid}/fd/${number}`;
  }
  return undefined;
}

/** The size of a file of a process; 0 if the process has ended, or is about to and lets none look any more. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Reads the text of `faulthandler`: `Thread 0x… (most recent call first):`, then `  File "…", line N in f`. */
export function readStacks(text: string, asked: ProcessState): readonly Stack[] {
  const parts = text.split(/^(?:Current thread|Thread) 0x([0-9a-f]+).*$/m);
  const told = parts.flatMap((part, at) =>
    at % 2 === 1 ? [{ at: BigInt(`0x${part}`), text: parts[at + 1] ?? '' }] : [],
  );
  const tids = threadsOf(
    told.map(({ at }) => at),
    asked,
  );
  return told.map(({ at, text }) => {
    const calls = [...text.matchAll(/^ {2}File "(.*)", line (\d+) in (\S+)$/gm)].map(
      ([, file = '', line, name = '']): Call => ({ file: unescaped(file), line: Number(line), name }),
    );
    const tid = tids.get(at);
    return { pid: asked.pid, ...(tid !== undefined && { tid }), calls };
  });
}

/**
 * Finds the thread of each structure that `pthread_self` points to. The C library stores the thread's number in it,
 * always at the same distance: where every structure has the number of another thread. In a process namespace the
 * numbers are small, so one alone would be found in many places.
 */
function threadsOf(
  structures: readonly bigint[],
  { pid, threads }: ProcessState,
): ReadonlyMap<bigint, number> {
  const [only] = structures;
  const [single] = threads;
  if (threads.length === 1 && only !== undefined && single) return new Map([[only, single.tid]]);
  const tids = new Map(threads.map(({ tid }) => [ownNumberOf({ pid, tid }), tid]));
  const memory = structures.map((address) => readMemory(pid, { address, length: structureBytes }));
  for (let distance = 0; distance < structureBytes; distance += 4) {
    const found = memory.map((bytes) => bytes && tids.get(bytes.readInt32LE(distance)));
    if (found.every((tid) => tid !== undefined) && new Set(found).size === structures.length)
      return new Map(structures.map((address, index) => [address, found[index] ?? pid]));
  }
  return new Map();
}

const structureBytes = 1024;

/**
 * Undoes the escapes of a Python literal, in which faulthandler prints the characters of a file's name beyond ASCII.
 */
function unescaped(file: string): string {
  return file.replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\U([0-9a-f]{8})/g, (_, ...digits: string[]) =>
    String.fromCodePoint(Number.parseInt(digits.slice(0, 3).find(Boolean) ?? '20', 16)),
  );
}
