import { otherRole } from '../../model/actor.ts';
import type { WorkShape } from '../../model/finding.ts';
import type { Source, Standing } from '../../model/standing.ts';

/**
 * Says how a program serves both directions at once: with several processes, with threads, or alone. An observation
 * never fails a dialogue: the lab's sheet names fork, and threads are as good.
 */
export function observe(standing: Standing): WorkShape {
  const { actor, processes } = standing;
  return {
    actor,
    shape: shapeOf(standing),
    processes: processes.map(({ pid, waitsFor, holdsConnection }) => ({ pid, waitsFor, holdsConnection })),
  };
}

function shapeOf({ actor, processes }: Standing): WorkShape['shape'] {
  if (processes.filter(({ holdsConnection }) => holdsConnection).length > 1) return 'processes';
  const reading = (source: Source) =>
    processes.flatMap(({ pid, threads }) =>
      threads.filter(({ waitsFor }) => waitsFor.includes(source)).map(({ tid }) => ({ pid, tid })),
    );
  const readers = reading(otherRole(actor));
  const pairs = reading('keyboard').flatMap((one) => readers.map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => one.pid === other.pid && one.tid !== other.tid)) return 'threads';
  return pairs.some(([one, other]) => one.pid !== other.pid) ? 'processes' : 'alone';
}
