import type { CallShape } from '../kernel/calls.ts';
import { readTree } from '../kernel/process.ts';
import type { HostOptions } from './host-options.ts';
import { holdsWithin, pause, waitFor } from './wait-for.ts';

/** What ending processes takes of the world. */
export type EndOptions = Pick<HostOptions, 'now' | 'kill'>;

/** SIGKILL to every process of these trees, again until none is left: one may be born while the others are ended. */
export async function endTrees(
  roots: () => readonly number[],
  { calls, ...options }: EndOptions & { readonly calls: ReadonlyMap<number, CallShape> },
): Promise<void> {
  await endUntilNoneLeft(() => readTree(roots(), { calls }).map(({ pid }) => pid), options);
}

/** A zombie takes signals for ever, so its group is not waited for without end. */
const groupLimitMs = 400;

/** SIGKILL to process groups, where no tree can be read: each program leads a group of its own. */
export async function endGroups(groups: readonly number[], { now, kill }: EndOptions): Promise<void> {
  const name = 'the end of every process group';
  const find = () => groups.map((group) => -group);
  await holdsWithin(() => killAll(find(), kill), { name, now, between, limitMs: groupLimitMs });
}

/** SIGKILL to all processes that are found, again until none is left to receive it. */
export async function endUntilNoneLeft(
  find: () => readonly number[],
  { now, kill }: EndOptions,
): Promise<void> {
  await waitFor(() => killAll(find(), kill), { name: 'the end of every process', now, between });
}

function between(round: number): Promise<void> {
  return pause(Math.min(round, 8));
}

/** Sends SIGKILL to each; true when none was left to receive it. */
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
