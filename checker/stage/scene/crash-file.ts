import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/** A file without a name, into which a compiled program writes its place when it crashes (bin/witness/crash.c). */
export interface CrashFile {
  readonly descriptor: number;
  /** The calls of the last crash, the innermost first, as addresses in the program. Empty if it has not crashed. */
  readonly calls: () => readonly bigint[];
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
      calls: () => readCalls(readFileSync(`/proc/self/fd/${descriptor}`, 'latin1')),
      close: () => closeSync(descriptor),
    };
  } catch {
    return undefined;
  }
}

/** Every address but the first is a return address, which may belong to the next line; the byte before it does not. */
function readCalls(text: string): readonly bigint[] {
  const last = text.trim().split('\n\n').at(-1) ?? '';
  const addresses = last.split('\n').filter(Boolean);
  return addresses.map((digits, index) => BigInt(`0x${digits}`) - (index === 0 ? 0n : 1n));
}
