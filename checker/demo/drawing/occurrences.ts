import { otherRole, type Role } from '../../model/actor.ts';
import type { Moment, ScreenText, WireSegment } from '../moment.ts';

/** What happened in a run, in an order in which it may have happened: each line is typed, sent, then shown. */
export type Occurrence =
  | { readonly kind: 'connected' }
  | { readonly kind: ScreenText['kind'] | 'sent'; readonly role: Role; readonly text: string };

/**
 * What has happened until a moment. Each screen and the wire have an order of their own; of two things that are in
 * neither, the one that can have caused the other comes first: a program that speaks in turns sends what was typed before
 * it does anything else, and shows only what was sent.
 */
export function occurrencesOf(moment: Moment): readonly Occurrence[] {
  const { segments, sides } = moment;
  const screens = { client: linesOf(sides.client.screen), server: linesOf(sides.server.screen) };
  const wire = segments.filter(({ text }) => text !== '');
  /** Where the wire was not captured, what was typed is taken for sent. */
  const heard = wire.length > 0 ? 'sent' : 'typed';
  const told: Occurrence[] = segments.some(({ flags }) => flags.includes('SYN'))
    ? [{ kind: 'connected' }]
    : [];
  const count = (kind: Occurrence['kind'], role: Role) => {
    const own = told.flatMap((one) =>
      one.kind === kind && 'role' in one && one.role === role ? [one.text] : [],
    );
    return own.reduce((sum, text) => sum + text.replace(/\n$/, '').split('\n').length, 0);
  };
  const isTyped = (role: Role) => count('typed', role) > count('sent', role);
  const canShow = (role: Role) => {
    const kind = screens[role][0]?.kind;
    const isHeard = count('showed', role) < count(heard, otherRole(role));
    return kind === 'error' || (kind === 'showed' && isHeard);
  };
  const isNextTyped = (role: Role) => screens[role][0]?.kind === 'typed';
  const send = ({ from, text }: WireSegment) => {
    wire.shift();
    told.push({ kind: 'sent', role: from, text });
  };
  for (;;) {
    const [segment] = wire;
    const typist = roles.filter(isNextTyped).sort((one) => (one === segment?.from ? -1 : 1))[0];
    const role = roles.find(canShow) ?? typist;
    const last = roles.find((one) => screens[one].length > 0);
    if (segment && (isTyped(segment.from) || !role)) send(segment);
    else if (role ?? last) {
      const from = role ?? last ?? 'client';
      told.push(...screens[from].splice(0, 1).map((text) => ({ ...text, role: from })));
    } else return told;
  }
}

const roles = ['client', 'server'] as const satisfies readonly Role[];

/** The texts of a screen, a line each: a program may write a line in pieces. */
function linesOf(screen: readonly ScreenText[]): ScreenText[] {
  const joined: ScreenText[] = [];
  for (const { kind, text } of screen) {
    const last = joined.at(-1);
    if (last?.kind === kind) joined[joined.length - 1] = { kind, text: last.text + text };
    else joined.push({ kind, text });
  }
  return joined.flatMap(({ kind, text }) =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => ({ kind, text: line })),
  );
}
