import type { Dialogue } from '../../model/dialogue.ts';
import type { Event } from '../../model/transcript.ts';
import { createHistory, type History } from '../history/history.ts';
import { restFor } from '../history/rest.ts';
import type { Answer } from './answer.ts';
import { findExpected, type HoldOptions, holds } from './hold.ts';

/** A play that is followed while it happens: fed with events, asked about the step under way. */
export interface Progress {
  readonly add: (event: Event) => void;
  /** How it is with a step, given all events so far. Every earlier step is taken to be met. */
  readonly statusOf: (index: number) => Answer;
  readonly history: History;
}

/** Follows a play. A whole dialogue costs time in proportion to its events and what they say. */
export function createProgress(dialogue: Dialogue, options: HoldOptions): Progress {
  const history = createHistory(dialogue);
  let settled = 0;

  /** Uses up what met a step, so that the next one looks behind it. */
  function settle(index: number): void {
    const step = dialogue.steps[index];
    const sighting = step && findExpected(step, { history, index, rest: undefined, options });
    if (sighting && step) history.actors[step.actor].reading.take(sighting, index);
  }

  function statusOf(index: number): Answer {
    while (settled < index) settle(settled++);
    const step = dialogue.steps[index];
    if (!step || index < settled) return 'met';
    const rest = restFor(history, index);
    if (holds(step, { history, index, rest, options })) {
      settle(settled++);
      return 'met';
    }
    const flooded = history.actors[step.actor].flooded !== undefined;
    return flooded || rest?.final ? 'unmet' : 'not yet';
  }

  return { add: history.add, statusOf, history };
}

/** The same for one question about recorded events: it reads them all. */
export function progress(
  dialogue: Dialogue,
  events: readonly Event[],
  index: number,
  options: HoldOptions,
): Answer {
  const play = createProgress(dialogue, options);
  for (const event of events) play.add(event);
  return play.statusOf(index);
}
