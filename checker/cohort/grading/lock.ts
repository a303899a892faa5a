import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { GradingError } from './grading-error.ts';

/** How a folder is locked for one grading. */
export interface LockOptions {
  /** The absolute folder, and as the person wrote it. */
  readonly folder: string;
  readonly dir: string;
  /** flock(2), which returns 0 or an error number; undefined where the C library cannot be called. */
  readonly flock: ((descriptor: number, operation: number) => number) | undefined;
}

/**
 * Locks the folder of a grading, as long as this process lives: the kernel lets go of the lock at its end, whatever ends
 * it. A number of a process would not do, because another grading may be in a process namespace of its own, in which
 * numbers begin at 1 again. Throws a GradingError if another grading has the lock.
 */
export async function lockFolder({ folder, dir, flock }: LockOptions): Promise<AsyncDisposable> {
  const refuse = (error: NodeJS.ErrnoException): never => {
    throw new GradingError({ code: 'out-unwritable', dir, what: error.code ?? error.message });
  };
  await mkdir(folder, { recursive: true }).catch(refuse);
  // The file stays: if it were removed, one grading could lock the removed file and another a new one.
  const file: FileHandle = await open(join(folder, 'grading.lock'), 'a').catch(refuse);
  if (flock?.(file.fd, LOCK_EX | LOCK_NB) === EWOULDBLOCK) {
    await file.close();
    throw new GradingError({ code: 'out-in-use', dir });
  }
  return { [Symbol.asyncDispose]: () => file.close() };
}

const [LOCK_EX, LOCK_NB] = [2, 4];
const EWOULDBLOCK = 11;
