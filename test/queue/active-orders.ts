import type { Redis } from 'ioredis';

/** An order that a worker has in play. */
export interface ActiveOrder {
  readonly id: string;
  /** The name of the worker. */
  readonly worker: string;
  /** Its worker plays nothing beside it, because two were lost that did. */
  readonly isAlone: boolean;
}

/** The orders that are in play, as Redis knows it. */
export async function activeOrders(redis: Redis): Promise<readonly ActiveOrder[]> {
  const keys = await redis.keys('alternance:orders-*:active');
  const found: ActiveOrder[] = [];
  for (const key of keys)
    for (const id of await redis.lrange(key, 0, -1)) {
      const [worker, data] = await redis.hmget(key.replace(/active$/, id), 'pb', 'data');
      found.push({ id, worker: worker ?? '', isAlone: /"alone":"yes"/.test(data ?? '') });
    }
  return found;
}

/** Whether a worker has something in play. */
export async function isPlaying(redis: Redis, worker: string): Promise<boolean> {
  return (await activeOrders(redis)).some((one) => one.worker === worker);
}
