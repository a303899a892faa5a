import { otherRole, type Role } from '../../model/actor.ts';
import type { Cell } from '../cells.ts';
import { after, firstOf, type Operation } from './operation.ts';

/** Everything that a pair of programs can do: each state that it can reach, and each move from one to another. */
export interface StateGraph {
  /** By their ids. The first is that in which nothing has been done. */
  readonly states: readonly PairState[];
  readonly moves: readonly PairMove[];
}

/** Both programs, and what is on its way between them. */
export interface PairState {
  readonly id: number;
  /** What each program does next. */
  readonly next: Readonly<Record<Role, Operation>>;
  /** The number of lines on their way to each side: sent, and not received. */
  readonly toward: Readonly<Record<Role, number>>;
  /** The number of moves that lead here from the first state on the shortest path. */
  readonly depth: number;
}

/** One operation of one program. */
export interface PairMove {
  readonly from: number;
  readonly to: number;
  readonly role: Role;
  readonly does: Operation;
}

/**
 * Explores a pair, breadth first. Each program goes round its circle for ever; a channel in each direction delivers
 * lines in their order; at each keyboard a person types whenever it is read. What a line says changes nothing that a
 * program does, so a channel is the number of its lines.
 *
 * No bound is set, and the answer is exact: the exploration ends when no move leads to a state that is new, and then it
 * has seen all. It does end, because a program that has sent a line receives one before it sends again. So neither side
 * is more than one line ahead of the other, at most two lines are on their way to a side, and there are no more than
 * 4 × 4 × 3 × 3 states.
 */
export function explore({ client, server }: Cell): StateGraph {
  const first = { next: { client: firstOf[client], server: firstOf[server] }, toward: nothing };
  const ids = new Map([[keyOf(first), 0]]);
  const states: PairState[] = [{ id: 0, ...first, depth: 0 }];
  const moves: PairMove[] = [];
  // States that are added while the loop runs are visited too.
  for (const state of states) {
    for (const role of roles) {
      const reached = move(state, role);
      if (!reached) continue;
      const to = ids.get(keyOf(reached)) ?? states.length;
      if (to === states.length) states.push({ id: to, ...reached, depth: state.depth + 1 });
      ids.set(keyOf(reached), to);
      moves.push({ from: state.id, to, role, does: state.next[role] });
    }
  }
  return { states, moves };
}

const roles = ['client', 'server'] as const satisfies readonly Role[];
const nothing = { client: 0, server: 0 };

type Position = Pick<PairState, 'next' | 'toward'>;

/** The position after the next operation of a program; undefined if it has to wait for a line. */
function move({ next, toward }: Position, role: Role): Position | undefined {
  const does = next[role];
  if (does === 'receives' && toward[role] === 0) return undefined;
  const other = otherRole(role);
  const lines = {
    ...toward,
    ...(does === 'receives' && { [role]: toward[role] - 1 }),
    ...(does === 'sends' && { [other]: toward[other] + 1 }),
  };
  return { next: { ...next, [role]: after[does] }, toward: lines };
}

function keyOf({ next, toward }: Position): string {
  return [next.client, next.server, toward.client, toward.server].join(' ');
}
