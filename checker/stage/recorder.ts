import type { Event } from '../model/transcript.ts';

/** An event before it is stamped with the time and the step. */
type Happening = Event extends infer E ? (E extends Event ? Omit<E, 'ms' | 'step'> : never) : never;

/** Writes the transcript, and wakes whoever waits for news. */
export interface Recorder {
  readonly events: readonly Event[];
  /** The step under way: later events carry it. */
  step: number;
  /** When the last event was recorded, on the clock that was handed in, ms. */
  readonly lastAt: number;
  record(happening: Happening): void;
  /**
   * Called before an event is recorded, for what happened before it and was not seen yet. Not before a start: of a program
   * that has acted by the time its start can be told, it would tell the deeds first.
   */
  beforehand: () => void;
  /** The events since the last call, for whoever follows the play. */
  unread(): readonly Event[];
  /** Resolves at the next event. */
  news(): Promise<void>;
}

/** `now` is a monotonic clock in milliseconds; the transcript counts from the first call. */
export function createRecorder(now: () => number): Recorder {
  const began = now();
  const events: Event[] = [];
  let wake: (() => void) | undefined;
  let waiting: Promise<void> | undefined;
  let lastAt = began;
  let read = 0;
  return {
    events,
    step: 0,
    get lastAt() {
      return lastAt;
    },
    beforehand: () => undefined,
    record(happening) {
      if (happening.event !== 'started') this.beforehand();
      lastAt = now();
      events.push({ ms: Math.round((lastAt - began) * 1000) / 1000, step: this.step, ...happening } as Event);
      wake?.();
      wake = waiting = undefined;
    },
    unread() {
      const fresh = events.slice(read);
      read = events.length;
      return fresh;
    },
    news() {
      waiting ??= new Promise((resolve) => {
        wake = resolve;
      });
      return waiting;
    },
  };
}
