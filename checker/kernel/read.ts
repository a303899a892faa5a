import { closeSync, openSync, readSync } from 'node:fs';

/** Gives a small file of /proc as text, or undefined when it is gone or may not be read. */
export type Read = (path: string) => string | undefined;

/**
 * A small file of /proc as text, or undefined when it is gone or may not be read. Reading is synchronous: these
 * files never block, and a look has to be short to be a look.
 */
export const readProc: Read = (path) => {
  const descriptor = openProc(path);
  if (descriptor === undefined) return undefined;
  const text = readOpen(descriptor);
  closeSync(descriptor);
  return text;
};

/** Opens a file of /proc; undefined when it is gone or may not be read. */
export function openProc(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}

const page = Buffer.allocUnsafe(65536);

/** What such a file says now: the kernel writes it anew whenever it is read from its beginning. */
export function readOpen(descriptor: number): string | undefined {
  try {
    let text = '';
    for (let at = 0; ; ) {
      const length = readSync(descriptor, page, 0, page.length, at);
      text += page.toString('latin1', 0, length);
      if (length < 1024) return text;
      at += length;
    }
  } catch {
    return undefined;
  }
}

/** Bytes of a process's memory, or undefined when they may not be read: the same right as for its `syscall`. */
export function readMemory(pid: number, at: { address: bigint; length: number }): Buffer | undefined {
  const descriptor = openProc(`/proc/${pid}/mem`);
  if (descriptor === undefined) return undefined;
  try {
    const bytes = Buffer.alloc(at.length);
    const read = readSync(descriptor, bytes, 0, at.length, at.address);
    return read === at.length ? bytes : undefined;
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}
