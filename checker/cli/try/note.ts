import type { Event } from '../../model/transcript.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { SayTry } from '../words/try/say.ts';

/** A line of words for events that are neither typed, sent nor shown; undefined if the event needs none. */
export function noteOf(event: Event, say: SayTry): string | undefined {
  switch (event.event) {
    case 'listening':
      return say('note.listening', { port: String(event.port) });
    case 'closed':
      return say(`note.${event.what}`);
    case 'connected':
    case 'flooded':
    case 'refused':
      return say(`note.${event.event}`);
    case 'started':
    case 'ended':
    case 'typed':
    case 'sent':
    case 'received':
    case 'showed':
    case 'stood':
    case 'holds':
    case 'limited':
    case 'at-rest':
    case 'killed':
      return undefined;
    default:
      return unreachable(event);
  }
}
