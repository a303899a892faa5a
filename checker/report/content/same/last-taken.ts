import { otherRole, type Role } from '../../../model/actor.ts';
import type { DialogueReport } from '../../../model/report.ts';
import type { Standing } from '../../../model/standing.ts';
import type { Event } from '../../../model/transcript.ts';
import { eventsToFailure } from './events-to-failure.ts';

/**
 * What a program took in last before a step failed, and whether it came out again: `line, shown`. What lies unread at
 * its keyboard or its connection was not taken. Undefined if the program was never seen at rest.
 */
export function lastTaken(role: Role, dialogue: DialogueReport): string | undefined {
  const events = eventsToFailure(dialogue);
  const final = standingIn(events.at(-1), role);
  if (!final) return undefined;
  const left = events.findIndex((event) => isEnd(event, role));
  const inputs = inputsOf(role, events.slice(0, left < 0 ? undefined : left)).filter(({ source, before }) =>
    source === 'connection' ? true : readsKeyboard(before) || readsKeyboard(final),
  );
  // What arrived after the last input that was taken for sure is what the kernel still keeps.
  const lastRead = inputs.findLastIndex(({ source }) => source === 'keyboard');
  const taken = final.unread ? inputs.slice(0, lastRead + 1) : inputs;
  const last = taken.at(-1);
  if (!last) return 'nothing';
  const out = (kind: 'sent' | 'showed') =>
    events.some(
      (event) =>
        isOutput(event, kind) && event.actor === role && last.texts.some((text) => event.text.includes(text)),
    );
  return [last.kind, ...(out('sent') ? ['sent'] : []), ...(out('showed') ? ['shown'] : [])].join(', ');
}

/** A report may keep less of a standing than a play records. */
function readsKeyboard(standing: Partial<Standing> | undefined): boolean {
  return standing?.waitsFor?.includes('keyboard') === true;
}

interface Input {
  readonly source: 'keyboard' | 'connection';
  readonly kind: 'typed line' | 'line' | 'end of keyboard' | 'end of connection';
  /** Its lines, without characters that were cut in two. */
  readonly texts: readonly string[];
  /** Where the program stood at the rest before. */
  readonly before: Standing | undefined;
}

function inputsOf(role: Role, events: readonly Event[]): readonly Input[] {
  let before: Standing | undefined;
  const other = otherRole(role);
  const isCaptured = events.some(({ event, actor }) => event === 'sent' && actor === other);
  return events.flatMap((event): readonly Input[] => {
    before = standingIn(event, role) ?? before;
    if (event.event === 'typed' && event.actor === role)
      return [{ source: 'keyboard', kind: 'typed line', texts: linesIn(event.text), before }];
    if (event.event === 'closed' && event.actor === role && event.what === 'keyboard')
      return [{ source: 'keyboard', kind: 'end of keyboard', texts: [], before }];
    const arrives =
      (event.event === 'sent' && event.actor === other) ||
      (event.event === 'received' && event.actor === role && !isCaptured);
    if (arrives) return [{ source: 'connection', kind: 'line', texts: linesIn(event.text), before }];
    return event.event === 'closed' && event.actor === other && event.what === 'connection'
      ? [{ source: 'connection', kind: 'end of connection', texts: [], before }]
      : [];
  });
}

/** Whether a program closed its connection or ended: what it does not read after that explains nothing. */
function isEnd(event: Event, role: Role): boolean {
  const isOwn = event.actor === role;
  return isOwn && (event.event === 'ended' || (event.event === 'closed' && event.what === 'connection'));
}

function isOutput(
  event: Event,
  kind: 'sent' | 'showed',
): event is Extract<Event, { event: 'sent' | 'showed' }> {
  return event.event === kind;
}

function linesIn(text: string): readonly string[] {
  return text.split(/[\n\ufffd]/).filter((line) => line.trim() !== '');
}

function standingIn(event: Event | undefined, role: Role): Standing | undefined {
  return event?.event === 'at-rest' ? event.standings.find(({ actor }) => actor === role) : undefined;
}
