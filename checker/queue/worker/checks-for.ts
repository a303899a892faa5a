import { type Checks, openChecks } from '../../check/check-submission.ts';
import type { Host } from '../../room/host.ts';
import type { Order } from '../order/order.ts';

/** The runs in which orders are played. Disposing breaks off what is still played. */
export interface ChecksFor extends Disposable {
  /** How many dialogues are played side by side. */
  readonly sideBySide: number;
  readonly checksFor: (order: Order) => Checks;
}

/** Creates the runs of a worker: one for all orders of a grading, since they are played in the same way. */
export function createChecksFor(host: Host, sideBySide: number | undefined): ChecksFor {
  const opened = new Map<string, Checks>();
  const first = openChecks(host, { sideBySide });
  return {
    sideBySide: first.sideBySide,
    checksFor({ confirm, patienceMs, answered }) {
      const way = JSON.stringify([confirm, patienceMs, answered]);
      const known = opened.get(way) ?? openChecks(host, { confirm, patienceMs, answered, sideBySide });
      opened.set(way, known);
      return known;
    },
    [Symbol.dispose]() {
      for (const one of [first, ...opened.values()]) one[Symbol.dispose]();
    },
  };
}
