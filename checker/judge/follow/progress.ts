import { otherRole } from '../../model/actor.ts';
import type { Dialogue } from '../../model/dialogue.ts';
import type { Event } from '../../model/transcript.ts';
import { createHistory, type History } from '../history/history.ts';
import { restFor } from '../history/rest.ts';
import type { Answer } from './answer.ts';
import { findExpected, type HoldOptions, holds } from './hold.ts';

/** A play followed while it happens: it takes events and answers whether the current step is met. */
export interface Progress {
  readonly add: (event: Event) => void;
  /** The status of a step after all events so far. Assumes that every earlier step is met. */
  readonly statusOf: (index: number) => Answer;
  readonly history: History;
}

/** Follows a play from its start. The time for a whole dialogue is linear in its events and the text in them. */
export function createProgress(dialogue: Dialogue, options: HoldOptions): Progress {
  const history = createHistory(dialogue);
  let settled = 0;

  /** Uses up the place that met a step, so that the next step searches after it. */
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
    const role = step.verb === 'receives the end' ? otherRole(step.actor) : step.actor;
    return history.actors[role].flooded || rest?.final ? 'unmet' : 'not yet';
  }

  return { add: history.add, statusOf, history };
}

/** The status of one step after recorded events. Reads all of them at each call; `createProgress` follows a play. */
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
