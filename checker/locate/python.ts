import { readFileSync, statSync } from 'node:fs';
import { descriptors } from '../kernel/descriptors.ts';
import { readMemory } from '../kernel/read.ts';
import { ownNumberOf, receptionOf } from '../kernel/signals.ts';
import type { Call } from '../languages/row/call.ts';
import type { ProcessState } from '../model/transcript.ts';
import type { Stack, StackReader, StackReaderOptions } from './stack-reader.ts';

/** The signal that `bin/witness/sitecustomize.py` handles. */
const stackSignal = 50;

/** Calls that return when a signal arrives, so that the program would notice it. */
const interruptible: ReadonlySet<string> = new Set(['pause', 'rt_sigsuspend', 'rt_sigtimedwait']);

/** Reads the stacks that Python writes: the handler of a signal writes those of all threads to a file in memory. */
export const python: StackReader = {
  knows: ({ pid }) => answersOf(pid) !== undefined,
  async ask(processes, options) {
    const stacks: Stack[] = [];
    // In turn, because a forked process writes to the same file as its parent.
    for (const each of processes) stacks.push(...(await askOne(each, options)));
    return stacks;
  },
};

async function askOne(asked: ProcessState, { until, kill }: StackReaderOptions): Promise<readonly Stack[]> {
  const { pid, threads } = asked;
  const file = answersOf(pid);
  const before = receptionOf(pid, stackSignal);
  const cannotAnswer = !before?.caught || before.pending || before.blocked === before.threads;
  if (file === undefined || cannotAnswer || threads.some(({ call }) => interruptible.has(call))) return [];
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
  return answered ? readStacks(contentOf(file).subarray(start).toString('latin1'), asked) : [];
}

function answersOf(pid: number): string | undefined {
  for (const [number, link] of descriptors(pid)) {
    if (link.startsWith('/memfd:alternance')) return `/proc/${pid}/fd/${number}`;
  }
  return undefined;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
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
  const stacks: Stack[] = [];
  for (let at = 1; at < parts.length; at += 2) {
    const calls = [...(parts[at + 1] ?? '').matchAll(/^ {2}File "(.*)", line (\d+) in (\S+)$/gm)].map(
      ([, file = '', line, name = '']): Call => ({ file: unescaped(file), line: Number(line), name }),
    );
    const tid = threadOf(BigInt(`0x${parts[at]}`), asked);
    stacks.push({ pid: asked.pid, ...(tid !== undefined && { tid }), calls });
  }
  return stacks;
}

/** Finds the tid of a thread. The C library stores it near the start of the structure that `pthread_self` points to. */
function threadOf(descriptor: bigint, { pid, threads }: ProcessState): number | undefined {
  if (threads.length <= 1) return threads[0]?.tid;
  const bytes = readMemory(pid, { address: descriptor, length: 1024 });
  const tids = new Map(threads.map(({ tid }) => [ownNumberOf(pid, tid), tid]));
  const found = new Set<number>();
  for (let at = 0; bytes && at < bytes.length; at += 4) {
    const tid = tids.get(bytes.readInt32LE(at));
    if (tid !== undefined) found.add(tid);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/**
 * Undoes the escapes of a Python literal, in which faulthandler prints the characters of a file's name beyond ASCII.
 */
function unescaped(file: string): string {
  return file.replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\U([0-9a-f]{8})/g, (_, ...digits: string[]) =>
    String.fromCodePoint(Number.parseInt(digits.slice(0, 3).find(Boolean) ?? '20', 16)),
  );
}
