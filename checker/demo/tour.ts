import tour from '../../demo/tour.json' with { type: 'json' };
import type { Locale } from '../model/locale.ts';
import type { DemoRequest } from './request.ts';

/** A step of the tour: what is done, and what the lecturer says. */
export interface TourStep {
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
  readonly does: readonly DemoRequest[];
  readonly say: Readonly<Record<Locale, string>>;
}

/** A step of the tour by its place from 0; undefined before the first and after the last. */
export function tourStep(at: number): TourStep | undefined {
  const { steps } = tour;
  const step = steps[at];
  // A test reads each of them as a message from outside is read.
  return (
    step && { number: at + 1, count: steps.length, does: step.does as readonly DemoRequest[], say: step.say }
  );
}

/**
 * The requests with which the tour goes one step on, or one step back: then nothing is undone but the line to say. None
 * before the first step and after the last.
 */
export function turnRequests(tour: number | undefined, turn: 1 | -1): readonly DemoRequest[] {
  const at = (tour ?? -1) + turn;
  const step = tourStep(at);
  return step ? [...(turn === 1 ? step.does : []), { do: 'tour', step: at }] : [];
}
