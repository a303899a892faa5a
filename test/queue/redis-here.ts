import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import getPort from 'get-port';
import { Redis } from 'ioredis';
import { startCommand, temporary } from '../checker.ts';
import { until } from '../until.ts';

/** A Redis of the test's own, on loopback, which keeps what it has in a file of its own. */
export interface RedisHere extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  /** Asks it something. */
  readonly redis: Redis;
  /** Kills it, and starts it again with what its file has. */
  readonly restart: () => Promise<void>;
}

/** Starts Redis. `words` are options of it, such as `['--maxmemory', '5mb']`. */
export async function startRedis(words: readonly string[] = [], password?: string): Promise<RedisHere> {
  const port = await getPort();
  const folder = await mkdtemp(join(temporary, 'redis-'));
  const begin = () =>
    startCommand([
      ...['redis-server', '--bind', '127.0.0.1', '--port', `${port}`, '--dir', folder],
      ...['--appendonly', 'yes', '--appendfsync', 'always', '--save', '', ...words],
    ]).subprocess;
  let running = begin();
  const redis = new Redis({
    ...{ port, maxRetriesPerRequest: null, retryStrategy: () => 50 },
    ...(password !== undefined && { password }),
  });
  redis.on('error', () => undefined);
  await until('Redis to answer', async () => (await redis.ping()) === 'PONG');
  const end = async () => {
    running.kill('SIGKILL');
    await running;
  };
  return {
    ...{ port, redis, url: `redis://127.0.0.1:${port}` },
    async restart() {
      await end();
      running = begin();
      await until('Redis to answer again', async () => (await redis.ping()) === 'PONG');
    },
    async [Symbol.asyncDispose]() {
      redis.disconnect();
      await end();
    },
  };
}
