import type { PairMove, StateGraph } from './explore.ts';

/** A graph laid out on a grid: time goes to the right, a move of the client one row up, a move of the server one down. */
export interface UnrolledGraph {
  readonly spots: readonly Spot[];
  readonly steps: readonly UnrolledMove[];
}

/** A place of the grid with a state. A state to which a move goes back stands once more, as `again`. */
interface Spot {
  readonly state: number;
  /** The number of moves that have been made. */
  readonly column: number;
  /** How many more moves the server has made than the client; negative if fewer. */
  readonly row: number;
  readonly kind: 'first' | 'again';
}

/** A move between two spots, which stand at these places in `spots`. */
interface UnrolledMove extends PairMove {
  readonly fromSpot: number;
  readonly toSpot: number;
}

/**
 * Lays a graph out. Both programs go round for ever, so the graph goes back to itself; here it is unrolled until each
 * state has stood there once. Then every arrow is short and none crosses another, and a place means something: two moves
 * whose order does not matter are the two ways around a diamond.
 */
export function unroll({ states, moves }: StateGraph): UnrolledGraph {
  const spots: Spot[] = [{ state: 0, column: 0, row: 0, kind: 'first' }];
  const steps: UnrolledMove[] = [];
  // Spots that are added while the loop runs are visited too.
  for (const [fromSpot, spot] of spots.entries()) {
    if (spot.kind === 'again') continue;
    for (const move of moves.filter(({ from }) => from === spot.state)) {
      const column = spot.column + 1;
      const row = spot.row + (move.role === 'client' ? -1 : 1);
      const isFirst = !spots.some(({ state }) => state === move.to);
      const here = spots.findIndex(
        (each) => each.state === move.to && each.column === column && each.row === row,
      );
      const toSpot = here < 0 ? spots.length : here;
      if (here < 0) spots.push({ state: move.to, column, row, kind: isFirst ? 'first' : 'again' });
      steps.push({ ...move, fromSpot, toSpot });
    }
  }
  if (states.some(({ id }) => !spots.some(({ state }) => state === id)))
    throw new Error('a state of the graph cannot be reached');
  return { spots, steps };
}
