import { announce } from '../order/gradings.ts';
import type { News } from './news.ts';
import type { OrderBoard, OrderBoardOptions } from './order-board.ts';

export interface SweepOptions {
  readonly board: OrderBoard;
  readonly news: News;
  readonly options: OrderBoardOptions;
}

/**
 * Looks through all that is placed: for orders that are over or lost and of which no news came, and for the workers that
 * are there. Keeps files from being dropped, and the grading announced.
 */
export async function sweep({ board, news, options }: SweepOptions): Promise<void> {
  const { connection, grading, versions, watch, onChange } = options;
  try {
    await announce(connection.redis, grading, versions);
    await board.files.renew();
    const clients = await board.queue.getWorkers();
    watch.seen(clients.flatMap(({ rawname = '' }) => /:w:(.*)$/.exec(rawname)?.[1] ?? []));
    for (const { id, at } of [...board.placed.values()]) {
      if (at === Number.POSITIVE_INFINITY) continue;
      const state = await board.queue.getJobState(id);
      if (state === 'completed' || state === 'failed' || state === 'unknown') news.add(id);
    }
  } catch {
    // Redis is full, or is loading what it has saved: the next time will do.
  }
  onChange?.();
}
