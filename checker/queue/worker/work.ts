import { MetricsTime, Worker } from 'bullmq';
import type { MachineError } from '../../model/fault.ts';
import { pause } from '../../room/wait-for.ts';
import { findOtherVersions } from '../order/gradings.ts';
import { keyPrefix } from '../order/keys.ts';
import type { Delivery } from '../order/order.ts';
import { differenceOf, queueName } from '../order/versions.ts';
import { QueueError, type QueueProblem } from '../queue-error.ts';
import { takeOrder } from './take-order.ts';
import { createTurns } from './turns.ts';
import type { WorkOptions } from './work-options.ts';

/** How a worker works. */
export interface WorkLoopOptions extends WorkOptions {
  /** The name of this worker, as gradings tell it. */
  readonly name: string;
  /** How many orders are in play at once. */
  readonly sideBySide: number;
  /** After this long without a sign of a worker, what it has in play is given to another. */
  readonly lostAfterMs: number;
  /** Aborted to take no more: what is in play is finished. */
  readonly signal: AbortSignal;
  readonly tell: (event: WorkEvent) => void;
}

/** What happens at a worker. */
export type WorkEvent =
  /** It takes orders from now on. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'played' }
  | { readonly kind: 'failed'; readonly why: string }
  /** The gradings that want workers want others, for now. */
  | { readonly kind: 'others'; readonly problem: QueueProblem };

/** In ms: how often a worker looks for gradings that want other versions. */
const lookMs = 20_000;

/** How often a lost order is given to another worker. With the first that is two tries; the third it has alone. */
const timesLost = 1;

/**
 * Takes orders from the queue and plays them, until the signal. Throws a QueueError or a MachineError where this machine
 * is not fit for them; what it had taken is given back first.
 */
export async function work(options: WorkLoopOptions): Promise<void> {
  const { connection, versions, signal, tell } = options;
  const refused = await refusalOf(options);
  if (refused) throw new QueueError(refused);
  let unfit: QueueError | MachineError | undefined;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const turns = createTurns();
  const stop = (why?: QueueError | MachineError) => {
    unfit ??= why;
    end();
  };
  const onAbort = () => stop();
  signal.addEventListener('abort', onAbort);
  const worker = new Worker<unknown, Delivery>(
    queueName(versions),
    (job, token) => takeOrder(job, token, { ...options, stop, turns }),
    {
      ...{
        connection: connection.redis,
        prefix: keyPrefix,
        name: options.name,
        concurrency: options.sideBySide,
      },
      ...{
        lockDuration: options.lostAfterMs,
        stalledInterval: options.lostAfterMs,
        maxStalledCount: timesLost,
      },
      metrics: { maxDataPoints: MetricsTime.ONE_WEEK },
    },
  );
  tell({ kind: 'ready' });
  worker.on('active', () => tell({ kind: 'taken' }));
  worker.on('completed', () => tell({ kind: 'played' }));
  worker.on('failed', (_, error) => tell({ kind: 'failed', why: error.message }));
  // A connection that is cut comes back by itself.
  worker.on('error', () => undefined);
  try {
    while (!signal.aborted && !unfit) {
      await pause(lookMs, ended);
      if (signal.aborted || unfit) break;
      const problem = await refusalOf(options).catch(() => undefined);
      if (problem) tell({ kind: 'others', problem });
    }
  } finally {
    await worker.close();
    signal.removeEventListener('abort', onAbort);
  }
  if (unfit) throw unfit;
}

/** Why there is nothing for this worker: every grading wants another. */
async function refusalOf({ connection, versions }: WorkLoopOptions): Promise<QueueProblem | undefined> {
  const others = await findOtherVersions(connection.redis, versions);
  const what = others && differenceOf(versions, others);
  return what && { code: 'other-versions', what, wanted: others[what] };
}
