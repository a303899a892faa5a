import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/** A file without a name, into which a compiled program writes its place when it crashes (bin/witness/crash.c). */
export interface CrashFile {
  readonly descriptor: number;
  /** The calls of the last crash, the innermost first, as addresses in the program. Empty if it has not crashed. */
  readonly calls: () => readonly bigint[];
  /** Whether the last crash was a use of memory through a NULL pointer, or at an index or a field of one. */
  readonly isNull: () => boolean;
  readonly close: () => void;
}

/** Opens a crash file in a folder; undefined if the folder is not writable, and a crash then has no line. */
export function openCrashFile(folder: string): CrashFile | undefined {
  try {
    const path = join(folder, randomUUID());
    const descriptor = openSync(path, 'ax+', 0o600);
    unlinkSync(path);
    return {
      descriptor,
      calls: () => readLast(descriptor).calls,
      isNull: () => readLast(descriptor).fault < firstPage,
      close: () => closeSync(descriptor),
    };
  } catch {
    return undefined;
  }
}

interface Crash {
  /** The address that the program used and does not have; the highest of all if it crashed otherwise. */
  readonly fault: bigint;
  readonly calls: readonly bigint[];
}

/**
 * The last crash of those in a file. Of its calls every address but the first is a return address, which may belong to the
 * next line; the byte before it does not.
 */
function readLast(descriptor: number): Crash {
  const text = readFileSync(`/proc/self/fd/${descriptor}`, 'latin1');
  const last = text.trim().split('\n\n').at(-1) ?? '';
  const [fault = otherwise, ...calls] = last
    .split('\n')
    .filter(Boolean)
    .map((digits) => BigInt(`0x${digits}`));
  return { fault, calls: calls.map((address, index) => address - (index === 0 ? 0n : 1n)) };
}

const otherwise = 2n ** 64n - 1n;

/** In bytes. No program has memory below it (mmap(2), vm.mmap_min_addr), so that NULL is of no use. */
const firstPage = 4096n;
