import type { Role } from '../../model/actor.ts';
import type { Event } from '../../model/transcript.ts';
import { isInviting } from './wish.ts';

/**
 * What a program shows in front of a line that it reads: the end of its output since it was last typed to, before the
 * event with this index. Empty if that output invites nothing to be typed.
 */
export function promptBefore(events: readonly Event[], role: Role, index: number): string {
  const before = events.slice(0, index);
  const from = before.findLastIndex(
    ({ event, actor }) => (event === 'typed' || event === 'started') && actor === role,
  );
  const shown = before
    .slice(from + 1)
    .map((event) => (event.event === 'showed' && event.actor === role ? event.text : ''))
    .join('');
  const open = shown.slice(shown.lastIndexOf('\n') + 1).trim();
  if (open !== '') return open.slice(-longest);
  const last = shown.trim().split('\n').at(-1)?.trim() ?? '';
  return isInviting(last) ? last.slice(-longest) : '';
}

/** In UTF-16 units. A question to a person is shorter. */
const longest = 200;
