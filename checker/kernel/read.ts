import { closeSync, openSync, readSync } from 'node:fs';

const page = Buffer.allocUnsafe(65536);

/**
 * A small file of /proc as text, or undefined when it is gone or may not be read. Reading is synchronous: these
 * files never block, and a look has to be short to be a look.
 */
export function readProc(path: string): string | undefined {
  try {
    const descriptor = openSync(path, 'r');
    try {
      let text = '';
      for (;;) {
        const length = readSync(descriptor, page, 0, page.length, null);
        text += page.toString('latin1', 0, length);
        if (length === 0 || length < 1024) return text;
      }
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** Bytes of a process's memory, or undefined when they may not be read: the same right as for its `syscall`. */
export function readMemory(pid: number, at: { address: bigint; length: number }): Buffer | undefined {
  try {
    const descriptor = openSync(`/proc/${pid}/mem`, 'r');
    try {
      const bytes = Buffer.alloc(at.length);
      const read = readSync(descriptor, bytes, 0, at.length, at.address);
      return read === at.length ? bytes : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}
