import type { Event, Happening } from '../../model/transcript.ts';

/** Writes the transcript, and reports new events. */
export interface Recorder {
  readonly events: readonly Event[];
  /** The index of the current step, which later events get. */
  step: number;
  /** The time from which events count, in ms, on the clock `now`. */
  readonly beganAt: number;
  /** The time of the last event, in ms, on the clock `now`. */
  readonly lastAt: number;
  record(happening: Happening): void;
  /**
   * Called before an event is recorded, to record earlier traffic on the wire first. Skipped for `started` and
   * `connected`: what the program has sent since, or its end of the connection, must come after them.
   */
  beforehand: () => void;
  /** The events since the last call. For one reader. */
  unread(): readonly Event[];
  /** Resolves at the next event. */
  news(): Promise<void>;
}

/** Creates a recorder. `now` is a monotonic clock in ms; the transcript counts from now on. */
export function createRecorder(now: () => number): Recorder {
  const began = now();
  const events: Event[] = [];
  let wake: (() => void) | undefined;
  let waiting: Promise<void> | undefined;
  let lastAt = began;
  let read = 0;
  return {
    events,
    beganAt: began,
    step: 0,
    get lastAt() {
      return lastAt;
    },
    beforehand: () => undefined,
    record(happening) {
      if (happening.event !== 'started' && happening.event !== 'connected') this.beforehand();
      lastAt = now();
      events.push({ ms: Math.round((lastAt - began) * 10) / 10, step: this.step, ...happening } as Event);
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
