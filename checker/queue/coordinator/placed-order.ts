import { createHash } from 'node:crypto';
import type { Work } from '../../cohort/grading/find-work.ts';
import type { Order } from '../order/order.ts';

/** A hand-in with programs to play. */
export type PlayableWork = Work & { readonly found: { readonly kind: 'jobs' } };

/** A work that is in the queue, or at a worker. */
export interface PlacedOrder {
  readonly id: string;
  readonly work: PlayableWork;
  /** Replaced where it is to be played alone. */
  order: Order;
  /** When it was put into the queue last, on a monotonic clock in ms; infinite before. */
  at: number;
  /** How often it was put there again because its reports were no good, and because the queue itself was in trouble. */
  again: number;
  spared: number;
}

/**
 * The id of an order: the same for the same hand-in of the same grading, so that it is in the queue once, also if the
 * grading was killed and goes on. It tells nothing of the name.
 */
export function orderId(grading: string, { handIn, question, hash, seed }: Work): string {
  const own = createHash('sha256')
    .update(`${grading} ${handIn.key} ${question} ${hash} ${seed}`)
    .digest('hex');
  return `${grading}-${own.slice(0, 24)}`;
}
