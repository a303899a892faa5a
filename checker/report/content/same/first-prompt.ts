import type { Role } from '../../../model/actor.ts';
import type { DialogueReport } from '../../../model/report.ts';
import { eventsToFailure } from './events-to-failure.ts';

/**
 * The unfinished line on a program's screen when its first line was typed, if nothing of that line was sent then: it was
 * taken for an answer. Undefined if there is none, or a second line was typed.
 */
export function firstPrompt(role: Role, dialogue: DialogueReport): string | undefined {
  const events = eventsToFailure(dialogue);
  const typed = events.filter(({ event, actor }) => event === 'typed' && actor === role);
  const [first] = typed;
  if (first?.event !== 'typed' || typed.length > 1 || first.answer) return undefined;
  const at = events.indexOf(first);
  const isSent = events.slice(at).some(({ event, actor }) => event === 'sent' && actor === role);
  const prompt = events
    .slice(0, at)
    .flatMap((event) => (event.event === 'showed' && event.actor === role ? event.text.split('\n') : []))
    .map((text) => text.trim())
    .find((text) => text !== '');
  return isSent ? undefined : prompt;
}
