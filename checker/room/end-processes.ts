import type { CallShape } from '../kernel/calls.ts';
import { readTree } from '../kernel/process.ts';
import { holdsWithin, pause, waitFor } from './wait-for.ts';

export interface EndTreesOptions {
  readonly calls: ReadonlyMap<number, CallShape>;
  /** A monotonic clock, ms. */
  readonly now: () => number;
}

/** SIGKILL to every process of these trees, again until none is left: one may be born while the others are ended. */
export async function endTrees(
  roots: () => readonly number[],
  { calls, now }: EndTreesOptions,
): Promise<void> {
  await endUntilNoneLeft(() => readTree(roots(), { calls }).map(({ pid }) => pid), now);
}

/** A zombie takes signals for ever, so its group is not waited for without end. */
const groupLimitMs = 400;

/** The same where no process tree can be read: each program leads a group of its own. */
export async function endGroups(groups: readonly number[], now: () => number): Promise<void> {
  const name = 'the end of every process group';
  const find = () => groups.map((group) => -group);
  await holdsWithin(() => killAll(find()), { name, now, between, limitMs: groupLimitMs });
}

/** SIGKILL to all that are found, until none is left to receive it. */
export async function endUntilNoneLeft(find: () => readonly number[], now: () => number): Promise<void> {
  await waitFor(() => killAll(find()), { name: 'the end of every process', now, between });
}

function between(round: number): Promise<void> {
  return pause(Math.min(round, 8));
}

/** True when there was none to receive it. */
function killAll(targets: readonly number[]): boolean {
  return targets.filter(kill).length === 0;
}

/** False when there is none to receive it. */
function kill(target: number): boolean {
  try {
    return process.kill(target, 'SIGKILL');
  } catch {
    return false;
  }
}
