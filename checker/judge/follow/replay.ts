import type { Dialogue, Step } from '../../model/dialogue.ts';
import type { Observation } from '../../model/finding.ts';
import type { JudgeOptions } from '../../model/play-record.ts';
import type { Transcript } from '../../model/transcript.ts';
import type { History, Rest } from '../history/history.ts';
import { createHistory } from '../history/history.ts';
import { restFor, standingOf } from '../history/rest.ts';
import { observe } from './observe.ts';
import { createProgress } from './progress.ts';

/** The step at which a dialogue stopped, and everything recorded from which its cause can be found. */
export interface StepFailure {
  readonly options: JudgeOptions;
  readonly index: number;
  readonly step: Step;
  /** The events up to the one that decided. */
  readonly history: History;
  /** All events, with the probes that the stage played afterwards to find the cause. */
  readonly later: History;
  /** The index of the first event after the one that decided. */
  readonly stop: number;
  /** The rest that decided. If none did, the last rest; undefined if there is none. */
  readonly rest: Rest | undefined;
  /** False if the transcript breaks off before the step is decided. */
  readonly decided: boolean;
  /** Whether the connection was captured, so that the events contain everything that was sent. */
  readonly wired: boolean;
  /** Whether each program had a terminal. */
  readonly terminal: boolean;
}

/** The result of a replay. `failure` is undefined if every step was met. */
interface Replay {
  readonly history: History;
  readonly observations: readonly Observation[];
  readonly failure?: StepFailure;
}

/**
 * Decides every step again from the events of a transcript, in the order in which the stage decided them. The stage's
 * own conclusions are not used.
 */
export function replay(dialogue: Dialogue, transcript: Transcript, options: JudgeOptions): Replay {
  const { events, wired = false, terminal = false } = transcript;
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
        failure: { options, index, step, history, later, stop, rest, decided, wired, terminal },
      };
    }
    const standing = step.verb === 'is described' ? standingOf(history.rests.at(-1), step.actor) : undefined;
    if (standing && standing.processes.length > 0) observations.push(observe(standing));
  }
  while (feed(Number.POSITIVE_INFINITY));
  return { history, observations };
}
