import { QueueEvents } from 'bullmq';
import type { Work } from '../../cohort/grading/find-work.ts';
import type { PlayedWork, Venue } from '../../cohort/grading/venue.ts';
import { pause } from '../../room/wait-for.ts';
import { announce, renounce } from '../order/gradings.ts';
import { keyPrefix } from '../order/keys.ts';
import { queueName } from '../order/versions.ts';
import { createNews } from './news.ts';
import { type OrderBoard, openOrderBoard } from './order-board.ts';
import type { PlayableWork } from './placed-order.ts';
import { createQueueWatch, type QueueState } from './queue-state.ts';
import { settleOrder } from './settle-order.ts';
import { sweep } from './sweep.ts';
import type { QueueVenueOptions } from './venue-options.ts';

/** The venue of many machines: the workers of a queue. Its results come in the order in which they are over. */
export interface QueueVenue extends Venue, AsyncDisposable {
  readonly state: () => QueueState;
}

/** In ms: how often all is looked through, because news of the queue can be lost. */
const sweepMs = 5000;

/** So many orders are in the queue at a time, and so many bytes of files: Redis holds them in memory. */
const most = { orders: 4000, bytes: 128_000_000 };

/** Opens the queue for a grading, and says there which workers it wants. */
export async function openQueueVenue(options: QueueVenueOptions): Promise<QueueVenue> {
  const { connection, versions, grading } = options;
  const watch = createQueueWatch();
  const board = openOrderBoard({ ...options, watch });
  const news = createNews();
  const events = new QueueEvents(queueName(versions), { connection: connection.redis, prefix: keyPrefix });
  const isOver = ({ jobId }: { readonly jobId: string }) => {
    if (board.placed.has(jobId)) news.add(jobId);
  };
  events.on('completed', isOver);
  events.on('failed', isOver);
  // It was there from an earlier run of this grading, and may be over.
  events.on('duplicated', isOver);
  events.on('stalled', ({ jobId }) => {
    if (board.placed.has(jobId)) watch.note('worker-lost');
  });
  events.on('error', () => undefined);
  const onAbort = () => {
    news.wake();
    // What was asked of a Redis that is not there would be waited for.
    if (connection.redis.status !== 'ready') connection.redis.disconnect();
  };
  options.signal.addEventListener('abort', onAbort);
  await announce(connection.redis, grading, versions);
  return {
    state: () => watch.state(board.placed.size),
    play: (works) => playPlaced(works, { board, news, options: { ...options, watch } }),
    async [Symbol.asyncDispose]() {
      options.signal.removeEventListener('abort', onAbort);
      if (connection.redis.status === 'ready') {
        await takeBack(board);
        await renounce(connection.redis, grading);
      }
      await events.close();
      await board[Symbol.asyncDispose]();
    },
  };
}

type PlayPlacedOptions = Parameters<typeof sweep>[0];

async function* playPlaced(works: AsyncIterable<Work>, given: PlayPlacedOptions): AsyncGenerator<PlayedWork> {
  const { board, news, options } = given;
  const { signal } = options;
  const feed = feeding(works, given);
  while (!signal.aborted) {
    const id = news.next();
    const one = id === undefined ? undefined : board.placed.get(id);
    if (one) {
      const run = await settleOrder(one, { board, options });
      if (!run) continue;
      yield { kind: 'run', work: one.work, run };
      // It was kept, so nothing of it is needed any more.
      await board.forget(one);
      news.wake();
      continue;
    }
    yield* feed.unplayed.splice(0);
    if (feed.state.kind === 'broken') throw feed.state.error;
    if (feed.state.kind === 'over' && board.placed.size === 0) return;
    if (id === undefined && (await news.within(sweepMs)) === 'none') await sweep(given);
  }
}

interface Feed {
  /** The works that have no program. */
  readonly unplayed: PlayedWork[];
  state: { readonly kind: 'open' | 'over' } | { readonly kind: 'broken'; readonly error: unknown };
}

/** Places works, as long as there is room. */
function feeding(works: AsyncIterable<Work>, { board, news, options: { signal } }: PlayPlacedOptions): Feed {
  const feed: Feed = { unplayed: [], state: { kind: 'open' } };
  const isFull = () => board.placed.size >= most.orders || board.files.bytes() >= most.bytes;
  const place = async () => {
    for await (const work of works) {
      while (isFull() && !signal.aborted) await pause(sweepMs, news.promise());
      if (signal.aborted) return;
      const { found } = work;
      if (found.kind === 'no-program') feed.unplayed.push({ ...found, work });
      else await board.place(work as PlayableWork);
      if (found.kind === 'no-program') news.wake();
    }
  };
  const end = (state: Feed['state']) => {
    feed.state = state;
    news.wake();
  };
  place().then(
    () => end({ kind: 'over' }),
    (error: unknown) => end({ kind: 'broken', error }),
  );
  return feed;
}

/** Takes back what no worker has begun. What is in play is delivered, for when the grading goes on. */
async function takeBack({ queue, placed, files, settled }: OrderBoard): Promise<void> {
  // An order that is on its way into the queue would come after those that are taken back, and stay.
  await settled();
  for (const { id, order } of [...placed.values()])
    if ((await queue.remove(id).catch(() => 0)) === 1) await files.release(order.files);
}
