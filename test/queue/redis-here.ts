import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { temporary } from '../checker.ts';
import { type RedisProcess, startRedisIn } from './redis-process.ts';

/** Starts a Redis for a test. `words` are options of it. */
export async function startRedis(words: readonly string[] = [], password?: string): Promise<RedisProcess> {
  return startRedisIn({ folder: await mkdtemp(join(temporary, 'redis-')), words, password });
}
