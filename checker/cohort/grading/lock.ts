import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GradingError } from './grading-error.ts';

/** How a folder is locked for one grading. */
export interface LockOptions {
  /** The absolute folder, and as the person wrote it. */
  readonly folder: string;
  readonly dir: string;
  readonly pid: number;
  /** Whether a process of this machine lives. */
  readonly lives: (pid: number) => boolean;
}

/**
 * Locks the folder of a grading. The lock holds the number of the process that made it. If that process has
 * ended, as after a crash, its lock is taken over. Throws a GradingError if another grading lives.
 */
export async function lockFolder({ folder, dir, pid, lives }: LockOptions): Promise<AsyncDisposable> {
  const refuse = (error: NodeJS.ErrnoException) => {
    throw new GradingError({ code: 'out-unwritable', dir, what: error.code ?? error.message });
  };
  const lock = join(folder, 'grading.lock');
  const own = join(folder, `grading.lock.${pid}`);
  await mkdir(folder, { recursive: true }).catch(refuse);
  // A link is made whole or not at all, so a lock is never seen without its number.
  await writeFile(own, `${pid}\n`).catch(refuse);
  try {
    for (;;) {
      if (await linked(own, lock)) return { [Symbol.asyncDispose]: () => rm(lock, { force: true }) };
      const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
      if (holder > 0 && holder !== pid && lives(holder))
        throw new GradingError({ code: 'out-in-use', dir, pid: holder });
      await rm(lock, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
