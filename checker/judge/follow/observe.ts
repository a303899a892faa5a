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
  const threads = processes.flatMap((each) => each.threads);
  const waiting = (source: Source) => threads.filter(({ waitsFor }) => waitsFor.includes(source));
  const readers = waiting(otherRole(actor));
  return waiting('keyboard').some((thread) => readers.some((reader) => reader !== thread))
    ? 'threads'
    : 'alone';
}
