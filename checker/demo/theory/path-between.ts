import type { PairMove, PairState, StateGraph } from './explore.ts';

/** The states on a shortest way from one state to another, both included; undefined if there is none. */
export function pathBetween(
  { states, moves }: StateGraph,
  { from, to }: Pick<PairMove, 'from' | 'to'>,
): readonly PairState[] | undefined {
  const cameFrom = new Map<number, number | undefined>([[from, undefined]]);
  for (const at of cameFrom.keys()) {
    for (const move of moves) if (move.from === at && !cameFrom.has(move.to)) cameFrom.set(move.to, at);
  }
  if (!cameFrom.has(to)) return undefined;
  const path: PairState[] = [];
  for (let at: number | undefined = to; at !== undefined; at = cameFrom.get(at))
    path.unshift(...states.filter(({ id }) => id === at));
  return path;
}
