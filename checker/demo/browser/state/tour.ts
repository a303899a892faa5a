import { turnRequests } from '../../tour.ts';
import type { LivePage } from './page.ts';

/** Goes one step of the tour on, and does what belongs to it; or one step back. */
export function turnTour({ state, ask }: LivePage, turn: 1 | -1): void {
  for (const request of turnRequests(state.show?.tour, turn)) ask(request);
}
