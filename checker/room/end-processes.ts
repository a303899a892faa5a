import type { CallShape } from '../kernel/calls.ts';
import { readTree } from '../kernel/process.ts';
import type { HostOptions } from './host-options.ts';
import { holdsWithin, pause, waitFor } from './wait-for.ts';

/** The clock and the `kill` that ending processes takes. */
export type EndOptions = Pick<HostOptions, 'now' | 'kill'>;

/**
 * Sends SIGKILL to every process of these trees, again and again until none is left, since one may start another
 * meanwhile.
 */
export async function endTrees(
  roots: () => readonly number[],
  { calls, ...options }: EndOptions & { readonly calls: ReadonlyMap<number, CallShape> },
): Promise<void> {
  await endUntilNoneLeft(() => readTree(roots(), { calls }).map(({ pid }) => pid), options);
}

/** A zombie accepts signals for ever, so the wait for its group has a limit. */
const groupLimitMs = 400;

/** Sends SIGKILL to process groups, on a system where no tree can be read. Each program leads its own group. */
export async function endGroups(groups: readonly number[], { now, kill }: EndOptions): Promise<void> {
  const name = 'the end of every process group';
  const find = () => groups.map((group) => -group);
  await holdsWithin(() => killAll(find(), kill), { name, now, between, limitMs: groupLimitMs });
}

/** Sends SIGKILL to every process found, again and again until no receiver is left. */
export async function endUntilNoneLeft(
  find: () => readonly number[],
  { now, kill }: EndOptions,
): Promise<void> {
  await waitFor(() => killAll(find(), kill), { name: 'the end of every process', now, between });
}

function between(round: number): Promise<void> {
  return pause(Math.min(round, 8));
}

/** Sends SIGKILL to each process or group; true if there was no receiver. */
function killAll(targets: readonly number[], kill: EndOptions['kill']): boolean {
  const received = targets.filter((target) => {
    try {
      kill(target, 'SIGKILL');
      return true;
    } catch {
      return false;
    }
  });
  return received.length === 0;
}
