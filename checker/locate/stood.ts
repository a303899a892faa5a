import type { Event } from '../model/transcript.ts';

/** An answer, as the recorder takes it. */
export type StoodEvent = Omit<Extract<Event, { event: 'stood' }>, 'ms' | 'step'>;
