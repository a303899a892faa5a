import type { Role } from '../../model/actor.ts';
import type { History } from './history.ts';

/** The text that an actor sent, from the event with index `since` on. Empty without a capture. */
export function sentBy({ events }: Pick<History, 'events'>, role: Role, since = 0): string {
  return events
    .slice(since)
    .map((event) => (event.event === 'sent' && event.actor === role ? event.text : ''))
    .join('');
}
