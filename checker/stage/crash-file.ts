import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/** A file without a name, into which a compiled program writes where it was as it crashed (bin/witness/crash.c). */
export interface CrashFile {
  readonly descriptor: number;
  /** The calls of the last crash, innermost first, as addresses in the program. None if it has not crashed. */
  readonly calls: () => readonly bigint[];
  readonly close: () => void;
}

/** Undefined when nothing may be written in the folder: then a crash has no line. */
export function openCrashFile(folder: string): CrashFile | undefined {
  try {
    const path = join(folder, randomUUID());
    const descriptor = openSync(path, 'ax+', 0o600);
    unlinkSync(path);
    return {
      descriptor,
      calls: () => readCalls(readFileSync(`/proc/self/fd/${descriptor}`, 'latin1')),
      close: () => closeSync(descriptor),
    };
  } catch {
    return undefined;
  }
}

/** All but the innermost are addresses of return, which may be the first of the next line. */
function readCalls(text: string): readonly bigint[] {
  const last = text.trim().split('\n\n').at(-1) ?? '';
  const addresses = last.split('\n').filter(Boolean);
  return addresses.map((digits, index) => BigInt(`0x${digits}`) - (index === 0 ? 0n : 1n));
}
