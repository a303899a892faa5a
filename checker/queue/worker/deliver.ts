import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Redis } from 'ioredis';
import { reportText } from '../../cohort/grading/report-text.ts';
import type { CompleteRun } from '../../report/content/tell-run.ts';
import { pause } from '../../room/wait-for.ts';
import { isFull } from '../connection/is-full.ts';
import { keptSeconds, reportsKey } from '../order/keys.ts';
import type { Delivery } from '../order/order.ts';

const compress = promisify(gzip);

/** In ms: how long to wait for a Redis that has no memory left. */
const betweenMs = 500;

/** Puts the reports of an order where the grading takes them. A Redis that is full is waited for. */
export async function deliver(run: CompleteRun, { redis, order }: DeliverOptions): Promise<Delivery> {
  const bytes = await compress(await reportText(run, 'en'));
  for (;;) {
    try {
      await redis.set(reportsKey(order), bytes, 'EX', keptSeconds.reports);
      return { bytes: bytes.length };
    } catch (error) {
      if (!isFull(error)) throw error;
      await pause(betweenMs);
    }
  }
}

export interface DeliverOptions {
  readonly redis: Redis;
  /** The id of the order. */
  readonly order: string;
}
