import type { Checks } from '../../check/check-submission.ts';
import type { Host } from '../../room/host.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import type { Connection } from '../connection/connect.ts';
import type { Order } from '../order/order.ts';
import type { Versions } from '../order/versions.ts';

/** What a worker needs. */
export interface WorkOptions {
  readonly connection: Connection;
  readonly versions: Versions;
  readonly lab: LabFolder;
  readonly host: Host;
  /** The run in which an order is played: that of its patience, confirmations and answers. */
  readonly checksFor: (order: Order) => Checks;
  /** An absolute folder for the files of hand-ins. */
  readonly scratch: string;
  /** The absolute folder of large hand-ins; undefined without one. */
  readonly store: string | undefined;
}
