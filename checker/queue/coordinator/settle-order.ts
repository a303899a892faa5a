import type { Job as QueuedJob } from 'bullmq';
import { CheckerFault } from '../../model/fault.ts';
import type { Problem } from '../../model/problem.ts';
import type { CompleteRun } from '../../report/content/tell-run.ts';
import { reportsKey } from '../order/keys.ts';
import type { Delivery, Order } from '../order/order.ts';
import type { OrderBoard, OrderBoardOptions } from './order-board.ts';
import type { PlacedOrder } from './placed-order.ts';
import type { QueueTrouble } from './queue-state.ts';
import { mostDelivered, readDelivery } from './read-delivery.ts';
import { setAside } from './set-aside.ts';

/** How often what is lost or is no good is ordered again. */
const mostAgain = 3;

/** How often an order is given a new start because the queue itself was in trouble while it was played. */
const mostSpared = 10;

/**
 * The reports of an order that is over. Undefined if it is not: it is still to be played, or was put into the queue
 * again. What cannot be played at all is set aside, undecided.
 */
export async function settleOrder(
  one: PlacedOrder,
  { board, options }: SettleOrderOptions,
): Promise<CompleteRun | undefined> {
  const job = await board.queue.getJob(one.id);
  if (!job) {
    options.watch.note('lost-keys');
    await board.replace(one);
    return undefined;
  }
  const state = await job.getState();
  if (state === 'completed') return settleCompleted(one, job, { board, options });
  if (state !== 'failed') return undefined;
  return settleFailed(one, job.failedReason ?? '', { board, options });
}

export interface SettleOrderOptions {
  readonly board: OrderBoard;
  readonly options: OrderBoardOptions;
}

async function settleCompleted(
  one: PlacedOrder,
  job: QueuedJob<Order, Delivery>,
  { board, options }: SettleOrderOptions,
): Promise<CompleteRun | undefined> {
  const { connection, watch } = options;
  const key = reportsKey(one.id);
  const isBounded = (await connection.redis.strlen(key).catch(() => 0)) <= mostDelivered.packed;
  const packed = isBounded ? await connection.redis.getBuffer(key).catch(() => null) : null;
  const run = packed ? await readDelivery(packed, one.work) : undefined;
  if (run) {
    watch.played(job.processedBy);
    return run;
  }
  watch.note('bad-reports');
  if (one.again < mostAgain) {
    one.again += 1;
    await connection.redis.del(key);
    await board.replace(one);
    return undefined;
  }
  return setAside(one.work, faultOf('what the workers delivered is no report of this hand-in'));
}

async function settleFailed(
  one: PlacedOrder,
  reason: string,
  { board, options }: SettleOrderOptions,
): Promise<CompleteRun | undefined> {
  const trouble = troubleOf(reason);
  // Of each worker that was lost the queue has told already.
  if (trouble !== 'worker-lost') options.watch.note(trouble);
  const wasTroubled = board.troubledAt() >= one.at;
  if (trouble === 'lost-keys' || (trouble === 'worker-lost' && wasTroubled)) {
    if (one.spared < mostSpared) {
      one.spared += 1;
      await board.replace(one);
      return undefined;
    }
  }
  // Two workers may have ended for what they played beside it.
  if (trouble === 'worker-lost' && one.order.alone === 'no') {
    one.order = { ...one.order, alone: 'yes' };
    await board.replace(one);
    return undefined;
  }
  return setAside(one.work, trouble === 'worker-lost' ? { code: 'workers-lost', tries: 3 } : faultOf(reason));
}

/** The queue itself says when an order was lost too often. */
function troubleOf(reason: string): QueueTrouble {
  if (/stalled/.test(reason)) return 'worker-lost';
  return /^files-/.test(reason) ? 'lost-keys' : 'machine';
}

function faultOf(what: string): Problem {
  return { code: 'checker-fault', fault: new CheckerFault(what) };
}
