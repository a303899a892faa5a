import type { Runtime } from '../../languages/row/runtime.ts';
import { runtimes } from '../../languages/runtimes/runtimes.ts';
import type { Proc } from '../proc.ts';
import type { Process } from '../process.ts';
import { isProcessOf } from '../runtime.ts';
import { int, type Thread } from '../thread.ts';
import { limitOf } from './clock.ts';

/** The virtual machine or runtime of a process, if it has one that the table knows. */
export function runtimeOf(
  { through, threads }: Pick<Process, 'through' | 'threads'>,
  proc: Proc,
): Runtime | undefined {
  return runtimes.find((one) => {
    const mayBe =
      one.ticksMs === undefined || threads.some((thread) => ticks(through, thread, { ...one, proc }));
    return mayBe && isProcessOf(one, { pid: through, proc });
  });
}

/** The runtime of a process, and which of its threads wait for a lock that another thread owns. */
export interface OwnClocks {
  readonly machine: Runtime | undefined;
  readonly waitForLocks: () => ReadonlySet<number>;
  readonly proc: Pick<Proc, 'memory'>;
}

/**
 * Whether the clock of a thread is the runtime's own and moves nothing: the thread marks the time for the others, or
 * sleeps until there is something for it to do, or it waits for a lock that another thread owns.
 */
export function isOwnClock(
  through: number,
  thread: Thread,
  { machine, proc, waitForLocks }: OwnClocks,
): boolean {
  if (!machine) return false;
  if (ticks(through, thread, { ...machine, proc })) return true;
  if (thread.call?.waits !== 'futex') return false;
  const limit = limitOf(through, thread, proc);
  if (limit?.kind === 'span') return machine.idlesMs?.includes(limit.ms) ?? false;
  return limit?.kind === 'point' && waitForLocks().has(thread.tid);
}

/** Whether a thread is the one with which a runtime marks the time: it selects nothing, for as long as that takes. */
function ticks(
  through: number,
  thread: Thread,
  { ticksMs, proc }: Pick<Runtime, 'ticksMs'> & Pick<OwnClocks, 'proc'>,
): boolean {
  if (ticksMs === undefined || thread.call?.waits !== 'select') return false;
  const [count, ...sets] = thread.arguments.slice(0, 4);
  if (int(count) !== 0 || sets.some((set) => set !== 0n)) return false;
  const limit = limitOf(through, thread, proc);
  return limit?.kind === 'span' && limit.ms === ticksMs;
}
