import type { Event } from '../model/transcript.ts';

/** A `stood` event before the recorder adds its time and step. */
export type StoodEvent = Omit<Extract<Event, { event: 'stood' }>, 'ms' | 'step'>;
