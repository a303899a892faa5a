import type { Role } from '../../model/actor.ts';
import type { History } from './history.ts';

/** All that an actor put on the wire, from the event of that index on, where there was a capture. */
export function sentBy({ events }: Pick<History, 'events'>, role: Role, since = 0): string {
  return events
    .slice(since)
    .map((event) => (event.event === 'sent' && event.actor === role ? event.text : ''))
    .join('');
}
