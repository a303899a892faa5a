import { Queue } from 'bullmq';
import type { Work } from '../../cohort/grading/find-work.ts';
import { pause } from '../../room/wait-for.ts';
import { isFull } from '../connection/is-full.ts';
import { openFileStore } from '../files/file-store.ts';
import { keptSeconds, keyPrefix, reportsKey } from '../order/keys.ts';
import type { Delivery, Order } from '../order/order.ts';
import { queueName } from '../order/versions.ts';
import { QueueError } from '../queue-error.ts';
import { createPackedFiles, type PackedFiles } from './packed-files.ts';
import { orderId, type PlacedOrder, type PlayableWork } from './placed-order.ts';
import type { QueueWatch } from './queue-state.ts';
import type { QueueVenueOptions } from './venue-options.ts';

/** The orders of a grading in the queue. */
export interface OrderBoard extends AsyncDisposable {
  readonly queue: Queue<Order, Delivery>;
  readonly placed: ReadonlyMap<string, PlacedOrder>;
  readonly files: PackedFiles;
  /** Places a work, once there is room. */
  readonly place: (work: PlayableWork) => Promise<void>;
  /** Resolves once the work that is being placed is there, or could not be placed. */
  readonly settled: () => Promise<void>;
  /** Places one again that is not there any more. */
  readonly replace: (placed: PlacedOrder) => Promise<void>;
  /** Removes one with all that belongs to it. */
  readonly forget: (placed: PlacedOrder) => Promise<void>;
  /** When Redis was full or was not there last, on the clock of the grading. */
  readonly troubledAt: () => number;
}

export interface OrderBoardOptions extends QueueVenueOptions {
  readonly watch: QueueWatch;
}

/** How often the queue gives an order to a worker that fails, and how long it waits before each. */
const tries = { attempts: 3, backoff: { type: 'fixed', delay: 1000 } } as const;

const retryMs = 500;

/** In looks of `retryMs`: so long a Redis without memory is waited for while nothing of ours is in it. */
const mostLooks = 60;

export function openOrderBoard(options: OrderBoardOptions): OrderBoard {
  const { connection, versions, grading, now, watch, signal } = options;
  const { redis, at } = connection;
  const kept = { age: keptSeconds.reports };
  const queue = new Queue<Order, Delivery>(queueName(versions), {
    ...{ connection: redis, prefix: keyPrefix },
    defaultJobOptions: { ...tries, removeOnComplete: kept, removeOnFail: kept },
  });
  queue.on('error', () => undefined);
  const placed = new Map<string, PlacedOrder>();
  let troubledAt = Number.NEGATIVE_INFINITY;
  const onClose = () => {
    troubledAt = now();
    watch.note('cut');
  };
  redis.on('close', onClose);
  const patiently = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
    for (let look = 0; ; look += 1) {
      try {
        return await ask();
      } catch (error) {
        if (!isFull(error) || signal.aborted) throw error;
        if (placed.size === 0 && look >= mostLooks)
          throw new QueueError({ code: 'no-room', at, bytes: files.bytes() });
        if (look === 0) watch.note('full');
        troubledAt = now();
        await pause(retryMs);
      }
    }
  };
  const files = createPackedFiles({
    store: openFileStore({ redis, grading, folder: options.store }),
    patiently,
  });
  const add = async (one: PlacedOrder) => {
    await patiently(() => queue.add('play', one.order, { jobId: one.id }));
    one.at = now();
  };
  const place = async (work: PlayableWork) => {
    const order = await orderOf(work, files, options);
    const one: PlacedOrder = {
      id: orderId(grading, work),
      work,
      order,
      at: Number.POSITIVE_INFINITY,
      again: 0,
      spared: 0,
    };
    placed.set(one.id, one);
    await add(one);
  };
  let placing: Promise<void> = Promise.resolve();
  return {
    ...{ queue, placed, files, troubledAt: () => troubledAt },
    place(work) {
      placing = place(work);
      return placing;
    },
    settled: () => placing.catch(() => undefined),
    async replace(one) {
      await queue.remove(one.id);
      await files.restore(one.work.handIn, one.order.files);
      await add(one);
    },
    async forget({ id, order }) {
      await queue.remove(id);
      await redis.del(reportsKey(id));
      await files.release(order.files);
      placed.delete(id);
    },
    async [Symbol.asyncDispose]() {
      redis.off('close', onClose);
      await queue.close();
    },
  };
}

async function orderOf(work: Work, files: PackedFiles, options: QueueVenueOptions): Promise<Order> {
  const { versions, grading, dialogues, confirm, patienceMs, answered } = options;
  return {
    ...{ version: 1, ...versions, grading, question: work.question, seed: work.seed },
    ...{ files: await files.hold(work.handIn), dialogues, confirm, patienceMs, answered },
    alone: 'no',
  };
}
