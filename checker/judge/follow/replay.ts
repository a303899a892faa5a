import type { Dialogue, Step } from '../../model/dialogue.ts';
import type { Observation } from '../../model/finding.ts';
import type { JudgeOptions } from '../../model/play-record.ts';
import type { Transcript } from '../../model/transcript.ts';
import type { History, Rest } from '../history/history.ts';
import { createHistory } from '../history/history.ts';
import { restFor, standingOf } from '../history/rest.ts';
import { observe } from './observe.ts';
import { createProgress } from './progress.ts';

/** The step at which a dialogue stopped, and all that can tell why. */
export interface StepFailure {
  readonly options: JudgeOptions;
  readonly index: number;
  readonly step: Step;
  /** Up to the event that decided. */
  readonly history: History;
  /** With what the stage tried afterwards, to learn why. */
  readonly later: History;
  /** The index of the first event of those. */
  readonly stop: number;
  /** What decided; undefined when the record breaks off. */
  readonly rest: Rest | undefined;
  readonly decided: boolean;
  /** Whatever was sent is among the events. */
  readonly wired: boolean;
}

/** A transcript, played again. */
interface Replay {
  readonly history: History;
  readonly observations: readonly Observation[];
  readonly failure?: StepFailure;
}

/** Asks of every step what the stage asked, after the same events; it does not rely on what the stage concluded. */
export function replay(dialogue: Dialogue, transcript: Transcript, options: JudgeOptions): Replay {
  const { events, wired = false } = transcript;
  const play = createProgress(dialogue, options);
  const { history } = play;
  const observations: Observation[] = [];
  const feed = (before: number) => {
    const event = events[history.events.length];
    if (!event || event.step >= before) return false;
    play.add(event);
    return true;
  };
  for (const [index, step] of dialogue.steps.entries()) {
    while (feed(index));
    let answer = play.statusOf(index);
    while (answer === 'not yet' && feed(index + 1)) answer = play.statusOf(index);
    if (answer !== 'met') {
      const rest = restFor(history, index) ?? history.rests.at(-1);
      const later = createHistory(dialogue);
      for (const event of events) later.add(event);
      const stop = history.events.length;
      const decided = answer === 'unmet';
      return {
        history,
        observations,
        failure: { options, index, step, history, later, stop, rest, decided, wired },
      };
    }
    const standing = step.verb === 'is described' ? standingOf(history.rests.at(-1), step.actor) : undefined;
    if (standing && standing.processes.length > 0) observations.push(observe(standing));
  }
  while (feed(Number.POSITIVE_INFINITY));
  return { history, observations };
}
