import type { Role } from '../../model/actor.ts';
import type { CellFate } from '../moment.ts';
import type { PairState, StateGraph } from './explore.ts';

/** What theory says will become of a pair, and a state that shows it. */
export interface Forecast {
  readonly fate: CellFate;
  /** The first state, breadth first, in which this is seen. */
  readonly state: number;
}

/**
 * The fate of a pair, decided over all of its states:
 *
 * - `deadlock`: in a state that can be reached, each program waits for the other, and no line is on its way;
 * - `crossed`: there is none such, but a state in which a line is on its way in both directions: both spoke before
 *   either was shown anything;
 * - `works`: there is neither, and the client speaks first: no line is sent before the one before it was shown;
 * - `swapped`: the same, but the server speaks first.
 */
export function forecastOf({ states, moves }: StateGraph): Forecast {
  const stuck = states.find(isDeadlock);
  if (stuck) return { fate: 'deadlock', state: stuck.id };
  const crossing = states.find(({ toward }) => toward.client > 0 && toward.server > 0);
  if (crossing) return { fate: 'crossed', state: crossing.id };
  const fates: Readonly<Record<Role, CellFate>> = { client: 'works', server: 'swapped' };
  const spoken = moves.find(({ does }) => does === 'sends');
  if (!spoken) throw new Error('a pair without a deadlock sends nothing');
  return { fate: fates[spoken.role], state: spoken.to };
}

/** Whether each program waits for the other with nothing on its way, so that neither moves again. */
export function isDeadlock({ next, toward }: PairState): boolean {
  return (['client', 'server'] as const).every((role) => next[role] === 'receives' && toward[role] === 0);
}

/** Whether nothing moves unless a person types: each program reads its keyboard or waits for the other. */
export function isRest({ next, toward }: PairState): boolean {
  return (['client', 'server'] as const).every(
    (role) => next[role] === 'reads' || (next[role] === 'receives' && toward[role] === 0),
  );
}
