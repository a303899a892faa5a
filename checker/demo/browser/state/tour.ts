import tour from '../../../../demo/tour.json' with { type: 'json' };
import type { Locale } from '../../../model/locale.ts';
import type { DemoRequest } from '../../request.ts';
import type { LivePage } from './page.ts';

/** What the lecturer says at a step of the tour. */
export interface ToldStep {
  readonly number: number;
  readonly count: number;
  readonly say: Readonly<Record<Locale, string>>;
}

/** A step of the tour by its place from 0; undefined before the first and after the last. */
export function tourStep(at: number): ToldStep | undefined {
  const step = tour.steps[at];
  return step && { number: at + 1, count: tour.steps.length, say: step.say };
}

/** Goes one step on, and does what belongs to it; or one step back, where nothing is undone but the line to say. */
export function turnTour({ state, ask }: LivePage, turn: 1 | -1): void {
  const at = (state.show?.tour ?? -1) + turn;
  const step = tour.steps[at];
  if (!step) return;
  // The server reads each as it reads any message from outside.
  if (turn === 1) for (const request of step.does as readonly DemoRequest[]) ask(request);
  ask({ do: 'tour', step: at });
}
