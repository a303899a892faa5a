import type { Role } from '../../../model/actor.ts';
import type { DialogueReport } from '../../../model/report.ts';
import { eventsToFailure } from './events-to-failure.ts';

/**
 * The first words on a program's screen when its first line was typed, if nothing of that line was sent then, or only its
 * end: it was taken for an answer. Undefined if there is none, or a second line was typed.
 */
export function firstPrompt(role: Role, dialogue: DialogueReport): string | undefined {
  const events = eventsToFailure(dialogue);
  const typed = events.filter(({ event, actor }) => event === 'typed' && actor === role);
  const [first] = typed;
  if (first?.event !== 'typed' || typed.length > 1 || first.answer) return undefined;
  const at = events.indexOf(first);
  const sent = events
    .slice(at)
    .map((event) => (event.event === 'sent' && event.actor === role ? event.text : ''))
    .join('');
  // A program that asks for one key leaves the rest of the line to what reads next.
  const isTaken = sent.length < first.text.length && first.text.endsWith(sent);
  const prompt = events
    .slice(0, at)
    .flatMap((event) => (event.event === 'showed' && event.actor === role ? event.text.split('\n') : []))
    .map((text) => text.trim())
    .find((text) => text !== '');
  return isTaken ? prompt : undefined;
}
