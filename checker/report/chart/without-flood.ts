import type { Event } from '../../model/transcript.ts';

/** The events with only the first output of a program in the step in which it printed without end. */
export function withoutFlood(events: readonly Event[]): readonly Event[] {
  return events.filter((event, index) => {
    const isOfFlood = (one: Event) => one.actor === event.actor && one.step === event.step;
    if (event.event !== 'showed' || !events.some((one) => one.event === 'flooded' && isOfFlood(one)))
      return true;
    return events.findIndex((one) => one.event === 'showed' && isOfFlood(one)) === index;
  });
}
