import { closeSync, openSync, readSync } from 'node:fs';

/** Reads a small file of /proc as text; undefined if it is gone or not readable. */
export type Read = (path: string) => string | undefined;

/**
 * Reads a small file of /proc as text; undefined if it is gone or not readable. Synchronous, because these files never
 * block and all reads of a look must be close together.
 */
export const readProc: Read = (path) => {
  const descriptor = openProc(path);
  if (descriptor === undefined) return undefined;
  const text = readOpen(descriptor);
  closeSync(descriptor);
  return text;
};

/**
 * Opens a file of /proc; undefined if it is gone or not readable. Throws where the checker itself may open no more
 * files: what was not read for that reason must never count as gone.
 */
export function openProc(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (isShort(error)) throw error;
    return undefined;
  }
}

/** Whether the system had no descriptor or no memory left for a call, so that nothing follows from its failure. */
function isShort(error: unknown): boolean {
  return error instanceof Error && 'code' in error && short.has(error.code);
}

const short: ReadonlySet<unknown> = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);

const page = Buffer.allocUnsafe(65536);

/** Reads an open file of /proc again from its beginning, where the kernel generates it anew. */
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

/**
 * Reads bytes of a process's memory; undefined if that is not allowed. It takes the same permission as reading
 * `syscall`.
 */
export function readMemory(pid: number, at: { address: bigint; length: number }): Buffer | undefined {
  return readBytes(`/proc/${pid}/mem`, { from: at.address, length: at.length });
}

/** Reads bytes of a file; undefined if it has not as many, or may not be read. */
export function readBytes(path: string, at: { from: number | bigint; length: number }): Buffer | undefined {
  const descriptor = openProc(path);
  if (descriptor === undefined) return undefined;
  try {
    const bytes = Buffer.alloc(at.length);
    const read = readSync(descriptor, bytes, 0, at.length, at.from);
    return read === at.length ? bytes : undefined;
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}
