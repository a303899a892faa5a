import { access, constants, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { writeWhole } from '../../cohort/write-whole.ts';
import { filesKey, keptSeconds } from '../order/keys.ts';
import type { Order, OrderFiles } from '../order/order.ts';
import { QueueError } from '../queue-error.ts';

/** Where packed files travel: small ones through Redis, others through a folder that all machines share. */
export interface FileStore {
  readonly put: (hash: string, packed: Buffer) => Promise<OrderFiles>;
  /** Undefined if they are not there. */
  readonly take: (files: OrderFiles) => Promise<Buffer | undefined>;
  readonly drop: (files: OrderFiles) => Promise<void>;
  /** Keeps those in Redis for longer. */
  readonly renew: (all: Iterable<OrderFiles>) => Promise<void>;
}

/** How files travel. */
export interface FileStoreOptions {
  readonly redis: Redis;
  readonly grading: Order['grading'];
  /** The absolute folder of the large ones; without one all go through Redis. */
  readonly folder: string | undefined;
}

/** In bytes: what is more than this goes into the folder. Redis holds all its keys in memory. */
const mostInRedis = 1024 * 1024;

/** Opens the ways on which files travel. */
export function openFileStore({ redis, grading, folder }: FileStoreOptions): FileStore {
  const key = (hash: string) => filesKey(grading, hash);
  const fileIn = (dir: string, hash: string) => join(dir, `${grading}-${hash}.tar.gz`);
  return {
    async put(hash, packed) {
      const isLarge = folder !== undefined && packed.length > mostInRedis;
      if (isLarge) await writeWhole(fileIn(folder, hash), packed);
      else await redis.set(key(hash), packed, 'EX', keptSeconds.files);
      return { hash, bytes: packed.length, place: isLarge ? 'folder' : 'redis' };
    },
    async take({ hash, place }) {
      if (place === 'redis') return (await redis.getBuffer(key(hash))) ?? undefined;
      if (folder === undefined) throw new QueueError({ code: 'needs-store' });
      return readFile(fileIn(folder, hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
    },
    async drop({ hash, place }) {
      if (place === 'redis') await redis.del(key(hash));
      else if (folder !== undefined) await rm(fileIn(folder, hash), { force: true });
    },
    async renew(all) {
      const pipeline = redis.pipeline();
      for (const { hash, place } of all) if (place === 'redis') pipeline.expire(key(hash), keptSeconds.files);
      await pipeline.exec();
    },
  };
}

/** Throws a QueueError if the folder of `--store` cannot be used. */
export async function needStore(
  folder: string,
  { dir, use }: { readonly dir: string; readonly use: 'read' | 'write' },
) {
  const mode = use === 'read' ? constants.R_OK | constants.X_OK : constants.W_OK | constants.X_OK;
  await access(folder, mode).catch((error: NodeJS.ErrnoException) => {
    throw new QueueError({ code: 'no-store', dir, what: error.code ?? error.message });
  });
}
