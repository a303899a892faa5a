import type { CallShape } from '../kernel/calls.ts';
import { readTree } from '../kernel/process.ts';

/** SIGKILL to every process of these trees, again until none is left: one may be born while the others are ended. */
export async function endTrees(
  calls: ReadonlyMap<number, CallShape>,
  roots: () => readonly number[],
): Promise<void> {
  await endUntilNoneLeft(() => readTree(roots(), { calls }).map(({ pid }) => pid));
}

/** Where a process tree cannot be read: each program leads a group of its own. A zombie answers for ever, so not for ever. */
export async function endGroups(groups: readonly number[]): Promise<void> {
  await endUntilNoneLeft(() => groups.map((group) => -group), 50);
}

/** SIGKILL to all that are found, until nobody is there to receive it, or this often. */
export async function endUntilNoneLeft(
  find: () => readonly number[],
  rounds = Number.POSITIVE_INFINITY,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const found = find().filter((target) => kill(target));
    if (found.length === 0) return;
    await new Promise<void>((waited) => setTimeout(waited, Math.min(round, 8)));
  }
}

/** False when there is nobody to receive it. */
function kill(target: number): boolean {
  try {
    return process.kill(target, 'SIGKILL');
  } catch {
    return false;
  }
}
