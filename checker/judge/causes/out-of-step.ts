import { otherRole, type Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import type { Event } from '../../model/transcript.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { sentBy } from '../history/sent-by.ts';

/**
 * Rule `takes turns`: on the wire, a program sent a line that was not typed, or more lines than its turns allow, so the
 * other side took one for an answer. The finding names the sender, even if the other program waits in the wrong place.
 */
export function sentOutOfTurn(failure: StepFailure): Finding | undefined {
  const { history, options, wired } = failure;
  if (options.rule !== 'takes turns' || !wired) return undefined;
  const roles = (['client', 'server'] as const).filter((role) => !history.actors[role].peer);
  for (const role of roles) {
    const echo = echoIn(failure, role);
    const shown = echo ?? untypedLine(failure, role);
    if (shown === undefined && !outruns(failure, role)) continue;
    const details = { code: 'line-out-of-turn', seen: 'on the wire', actors: [role] } as const;
    const upon = shown === '' ? emptyUpon(failure, role) : undefined;
    if (upon !== undefined) return findingOf(failure, { ...details, why: 'empty', upon });
    // Any other empty line is one too many, and says nothing of where it comes from.
    if (!shown?.trim()) return findingOf(failure, details);
    return findingOf(failure, { ...details, why: echo === undefined ? 'untyped' : 'echo', shown });
  }
  return undefined;
}

/** It sent more lines than its turns allow. Known only if the other side ends its lines; otherwise they cannot be counted. */
function outruns(failure: StepFailure, role: Role): boolean {
  const [own, theirs] = [linesOf(failure, role), linesOf(failure, otherRole(role))];
  // The client speaks first.
  const lead = role === 'client' ? 1 : 0;
  return theirs.unfinished === '' && own.lines.length > theirs.lines.length + lead;
}

/**
 * A line that a program sent and that was not typed: it sent more lines than were typed on its keyboard, or something
 * before anything was typed.
 */
function untypedLine({ history }: StepFailure, role: Role): string | undefined {
  const isTyped = (event: Event) => event.event === 'typed' && event.actor === role && !event.answer;
  const first = history.events.findIndex(isTyped);
  const early = sentBy({ events: history.events.slice(0, first < 0 ? undefined : first) }, role);
  if (early !== '') return early;
  const own = history.events.filter(isTyped);
  const typed = own.map((event) => ('text' in event ? event.text.replace(/\n$/, '') : ''));
  const { lines } = piecesOf(sentBy(history, role));
  if (lines.length <= typed.length) return undefined;
  return lines.find((line) => !typed.some((text) => text !== '' && line.includes(text)));
}

/**
 * The line that had come last when a program sent an empty one by itself. Undefined if it was sent after something that
 * was typed: then it may be a second newline of that line.
 */
function emptyUpon({ history: { events } }: StepFailure, role: Role): string | undefined {
  let sent = '';
  let came: string | undefined;
  for (const event of events) {
    if (event.event === 'typed' && event.actor === role) came = undefined;
    if (event.event !== 'sent') continue;
    if (event.actor !== role) {
      came = `${came ?? ''}${event.text}`;
      continue;
    }
    const isEmptyLine = event.text.startsWith('\n') && (sent === '' || sent.endsWith('\n'));
    if (isEmptyLine) return came?.trimEnd().split('\n').at(-1);
    sent += event.text;
    came = undefined;
  }
  return undefined;
}

/** A line that was sent and has a text that the other side has said, and none that was typed here. */
function echoIn({ history }: StepFailure, role: Role): string | undefined {
  const { lines, unfinished } = piecesOf(sentBy(history, role));
  const [own, theirs] = [textsSaidBy(history, role), textsSaidBy(history, otherRole(role))];
  return [...lines, unfinished].find(
    (line) => theirs.some((text) => line.includes(text)) && !own.some((text) => line.includes(text)),
  );
}

/** The texts that were typed for an actor, or sent by it if it is a peer. */
function textsSaidBy({ events, actors }: StepFailure['history'], role: Role): readonly string[] {
  const said = actors[role].peer ? 'sent' : 'typed';
  return events
    .flatMap((event) => (event.event === said && event.actor === role ? event.text.split('\n') : []))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** The lines that an actor has sent, and what follows the last newline. */
function linesOf({ history }: StepFailure, role: Role) {
  return piecesOf(sentBy(history, role));
}

function piecesOf(sent: string): { readonly lines: readonly string[]; readonly unfinished: string } {
  const pieces = sent.split('\n');
  return { lines: pieces.slice(0, -1), unfinished: pieces.at(-1) ?? '' };
}
