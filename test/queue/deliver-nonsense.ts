import { gzipSync } from 'node:zlib';
import { type Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { until } from '../until.ts';

/** What a worker could deliver that lies, or that is damaged: nothing, bytes, and reports of something else. */
const nonsense: readonly (Buffer | undefined)[] = [
  undefined,
  Buffer.from('no reports'),
  gzipSync(
    JSON.stringify({
      ...{ version: 1, seed: 'another', locale: 'en', reports: [] },
      conditions: { rest: 'proof', network: 'own' },
    }),
  ),
];

/** Takes as many orders as there is nonsense, delivers it in their place, and returns their ids. */
export async function deliverNonsense(redis: Redis): Promise<readonly string[]> {
  const waiting = await until(
    'orders to come',
    async () => (await redis.keys('alternance:orders-*:wait'))[0],
  );
  const worker = new Worker(waiting.split(':')[1] ?? '', undefined, {
    connection: redis,
    prefix: 'alternance',
  });
  const ids: string[] = [];
  for (const bytes of nonsense) {
    const job = await until('an order', async (): Promise<Job | undefined> => worker.getNextJob('token'));
    ids.push(job.id ?? '');
    if (bytes) await redis.set(`alternance:reports:${job.id}`, bytes);
    await job.moveToCompleted({ bytes: bytes?.length ?? 0 }, 'token', false);
  }
  await worker.close();
  return ids;
}
