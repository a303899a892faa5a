import type { DemoRequest } from '../request.ts';
import type { Show } from '../show.ts';

/** The votes after some more, or some less. None becomes less than none. */
export function withVote(
  votes: Show['votes'],
  { cell, fate, by }: Extract<DemoRequest, { do: 'vote' }>,
): Show['votes'] {
  const ofCell = votes[cell] ?? {};
  return { ...votes, [cell]: { ...ofCell, [fate]: Math.max(0, (ofCell[fate] ?? 0) + by) } };
}
