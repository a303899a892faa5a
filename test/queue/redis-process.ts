import { execa } from 'execa';
import getPort from 'get-port';
import { Redis } from 'ioredis';
import { until } from '../until.ts';

/** A Redis of the test's own, on loopback, which keeps what it has in a file of its own. */
export interface RedisProcess extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  /** Asks it something. */
  readonly redis: Redis;
  /** Kills it, and starts it again with what its file has. */
  readonly restart: () => Promise<void>;
}

export interface StartRedisOptions {
  /** An empty folder of its own. */
  readonly folder: string;
  /** Options of Redis, such as `['--maxmemory', '5mb']`. */
  readonly words?: readonly string[];
  readonly password?: string | undefined;
}

/** Starts Redis. */
export async function startRedisIn({
  folder,
  words = [],
  password,
}: StartRedisOptions): Promise<RedisProcess> {
  const port = await getPort();
  const options = [
    ...['--bind', '127.0.0.1', '--port', `${port}`, '--dir', folder],
    ...['--appendonly', 'yes', '--appendfsync', 'always', '--save', '', ...words],
  ];
  const { PATH = '' } = process.env;
  const begin = () =>
    execa('redis-server', options, { env: { PATH }, extendEnv: false, stdin: 'ignore', reject: false });
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
