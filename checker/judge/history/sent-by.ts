import type { Role } from '../../model/actor.ts';
import type { Event } from '../../model/transcript.ts';
import type { History } from './history.ts';

/**
 * The text that an actor sent, from the event with index `since` on. Empty without a capture. What it sent because of an
 * answer to its question, such as a name, is no line and left out: all between the answer and the rest that follows.
 */
export function sentBy({ events }: Pick<History, 'events'>, role: Role, since = 0): string {
  let isAnswering = false;
  const said = events.map((event, index) => {
    if (event.event === 'at-rest') isAnswering = false;
    if (isAnswerTo(role, event)) isAnswering = true;
    const isTold = index >= since && event.event === 'sent' && event.actor === role;
    return isTold && !isAnswering ? event.text : '';
  });
  return said.join('');
}

function isAnswerTo(role: Role, event: Event): boolean {
  return event.event === 'typed' && event.actor === role && event.answer === true;
}
