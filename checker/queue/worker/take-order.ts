import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Job as QueuedJob, UnrecoverableError, WaitingError } from 'bullmq';
import { UnpackError } from '../../cohort/hand-ins/unpack/unpack-error.ts';
import { MachineError } from '../../model/fault.ts';
import { machineProblemOf } from '../../toolchain/machine-problem-of.ts';
import { openFileStore } from '../files/file-store.ts';
import { unpackFolder } from '../files/unpack-folder.ts';
import type { Delivery, Order } from '../order/order.ts';
import { validateOrder } from '../order/validate-order.ts';
import { differenceOf } from '../order/versions.ts';
import { QueueError } from '../queue-error.ts';
import { deliver } from './deliver.ts';
import { machineTrouble } from './machine-trouble.ts';
import { playOrder } from './play-order.ts';
import type { Turns } from './turns.ts';
import type { WorkOptions } from './work-options.ts';

export interface TakeOrderOptions extends WorkOptions {
  readonly turns: Turns;
  /** Called if this machine cannot play: it takes no more orders. */
  readonly stop: (why: QueueError | MachineError) => void;
}

/**
 * Plays what was taken from the queue, and delivers its reports. What fails here the queue gives to a worker again, up
 * to a bound; what this machine is not fit for goes back without counting.
 */
export async function takeOrder(
  job: QueuedJob<unknown, Delivery>,
  token: string | undefined,
  options: TakeOrderOptions,
): Promise<Delivery> {
  const { data: order } = job;
  if (!validateOrder(order))
    throw new UnrecoverableError(`no order: ${validateOrder.errors?.[0]?.instancePath}`);
  const other = differenceOf(options.versions, order);
  if (other) throw new UnrecoverableError(`another ${other}`);
  if (order.alone === 'no') return options.turns.together(() => play(job, order, { ...options, token }));
  // It has been lost with a worker that played nothing else.
  if (job.stalledCounter > 0) throw new UnrecoverableError('stalled alone');
  return options.turns.alone(() => play(job, order, { ...options, token }));
}

async function play(
  job: QueuedJob<unknown, Delivery>,
  order: Order,
  options: TakeOrderOptions & { readonly token: string | undefined },
): Promise<Delivery> {
  const folder = join(options.scratch, 'hand-ins', String(job.id));
  try {
    await unpackFiles(order, folder, options);
    const reports = await playOrder(order, { lab: options.lab, checks: options.checksFor(order), folder });
    const trouble = machineTrouble(reports);
    // The last try is delivered as it is: no machine could play it, and its reports say why.
    if (trouble && job.attemptsMade + 1 < (job.opts.attempts ?? 1))
      throw new Error(`machine: ${trouble.code}`);
    const run = { seed: order.seed, conditions: options.host.conditions, reports };
    return await deliver(run, { redis: options.connection.redis, order: String(job.id) });
  } catch (error) {
    const why = unfit(error);
    if (!why) throw error;
    options.stop(why);
    await job.moveToWait(options.token);
    throw new WaitingError();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpackFiles({ files, grading }: Order, folder: string, options: WorkOptions): Promise<void> {
  const { connection, store } = options;
  const packed = await openFileStore({ redis: connection.redis, grading, folder: store }).take(files);
  if (!packed) throw new Error('files-missing');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const hash = await unpackFolder(packed, folder).catch((error: unknown) => {
    if (error instanceof UnpackError || isDamage(error)) return 'damaged';
    throw error;
  });
  if (hash !== files.hash) throw new Error('files-damaged');
}

/** What zlib and the reader of archives find broken is no error of the system. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && !('syscall' in error);
}

/** Why this machine cannot play anything. */
function unfit(error: unknown): QueueError | MachineError | undefined {
  if (error instanceof QueueError) return error;
  const problem = machineProblemOf(error);
  return problem && new MachineError(problem, { cause: error });
}
