import { otherRole, type Role } from '../../../model/actor.ts';
import type { DialogueReport } from '../../../model/report.ts';
import { eventsToFailure } from './events-to-failure.ts';

/** A line that a program of the student's sent and that nobody typed, and the index of the step in which it went out. */
export interface UntypedLine {
  /** An empty line, or a line that the program had received. */
  readonly kind: 'empty' | 'echo';
  readonly step: number;
}

/** The lines that nobody typed among those that a program sent before the step failed. */
export function untypedLines(role: Role, dialogue: DialogueReport): readonly UntypedLine[] {
  if (dialogue.cast[role].kind !== 'student') return [];
  const events = eventsToFailure(dialogue);
  const textOf = (kind: 'typed' | 'sent', actor: Role) =>
    events.map((event) => (event.event === kind && event.actor === actor ? event.text : '')).join('');
  const own = linesIn(textOf('typed', role));
  const theirs = linesIn(textOf('sent', otherRole(role)));
  let unfinished = '';
  return events.flatMap((event) => {
    if (event.event !== 'sent' || event.actor !== role) return [];
    const pieces = `${unfinished}${event.text}`.split('\n');
    unfinished = pieces.pop() ?? '';
    return pieces
      .filter((line) => !own.includes(line) && (line === '' || theirs.includes(line)))
      .map((line) => ({ kind: line === '' ? 'empty' : 'echo', step: event.step }) as const);
  });
}

function linesIn(text: string): readonly string[] {
  return text.split('\n').slice(0, -1);
}
