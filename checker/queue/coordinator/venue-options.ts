import type { Connection } from '../connection/connect.ts';
import type { Order } from '../order/order.ts';
import type { Versions } from '../order/versions.ts';

/** How a grading uses a queue. */
export interface QueueVenueOptions
  extends Pick<Order, 'grading' | 'dialogues' | 'confirm' | 'patienceMs' | 'answered'> {
  readonly connection: Connection;
  readonly versions: Versions;
  /** The absolute folder of large hand-ins; undefined without one. */
  readonly store: string | undefined;
  /** A monotonic clock in ms. */
  readonly now: () => number;
  /** Aborted to break the grading off: what no worker has begun is taken back. */
  readonly signal: AbortSignal;
  /** Called when something has changed that is told while one waits. */
  readonly onChange?: (() => void) | undefined;
}
