import type { Redis } from 'ioredis';
import { formatKey, keyPrefix, queueFormat } from '../order/keys.ts';
import { QueueError } from '../queue-error.ts';

/**
 * Makes sure that what is under our keys is ours, and that Redis keeps it. Throws a QueueError if not. Where there is
 * nothing yet, it says so from now on.
 */
export async function claim(redis: Redis, at: string): Promise<void> {
  const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1] ?? 'noeviction';
  if (policy !== 'noeviction') throw new QueueError({ code: 'drops-keys', at, policy });
  if ((await formatOf(redis)) === undefined) {
    const others = await hasKeys(redis);
    // Another may have claimed it meanwhile: it wrote its format before anything else.
    if (others === 'yes' && (await formatOf(redis)) === undefined)
      throw new QueueError({ code: 'not-ours', at });
    await redis.set(formatKey, queueFormat, 'NX');
  }
  const format = (await formatOf(redis)) ?? '';
  if (format === queueFormat) return;
  throw new QueueError({ code: /^\d+$/.test(format) ? 'other-format' : 'not-ours', at });
}

/** The format that is written there, or that something else is; undefined if nothing is. */
async function formatOf(redis: Redis): Promise<string | undefined> {
  const type = await redis.type(formatKey);
  if (type === 'none') return undefined;
  return type === 'string' ? ((await redis.get(formatKey)) ?? undefined) : type;
}

/** Whether there are keys with our prefix. */
async function hasKeys(redis: Redis): Promise<'yes' | 'no'> {
  let cursor = '0';
  do {
    const [next, keys] = await redis.scan(cursor, 'MATCH', `${keyPrefix}:*`, 'COUNT', 1000);
    if (keys.length > 0) return 'yes';
    cursor = next;
  } while (cursor !== '0');
  return 'no';
}
