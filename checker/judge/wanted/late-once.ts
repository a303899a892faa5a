import type { LateOnce } from '../../model/line-details.ts';
import type { Event } from '../../model/transcript.ts';
import type { StepFailure } from '../follow/replay.ts';
import type { Sighting } from '../screen/sighting.ts';

/**
 * The last thing that the stage did before a line came too late. What the programs did because of it, such as an end that
 * closes the connection, is not what a student would do to see the line.
 */
export function lateOnce({ later, stop }: StepFailure, late: Sighting): LateOnce | undefined {
  const isPeer = (event: Event) => event.actor !== 'stage' && later.actors[event.actor].peer;
  return later.events
    .slice(stop, late.event)
    .map((event) => onceOf(event, isPeer(event)))
    .findLast((once) => once !== undefined);
}

function onceOf(event: Event, isPeer: boolean): LateOnce | undefined {
  switch (event.event) {
    case 'typed':
      return { what: 'line', actor: event.actor };
    case 'sent':
      return isPeer ? { what: 'line', actor: event.actor } : undefined;
    case 'closed':
      if (event.what === 'keyboard') return { what: 'keyboard', actor: event.actor };
      return isPeer ? { what: 'connection', actor: event.actor } : undefined;
    case 'killed':
      return { what: 'end', actor: event.actor };
    default:
      return undefined;
  }
}
