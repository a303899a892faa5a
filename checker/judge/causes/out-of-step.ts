import { otherRole, type Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { sentBy } from '../history/sent-by.ts';

/**
 * Rule `takes turns`: on the wire, a program sent more lines than its turns allow, or than were typed, so the other side
 * took one for an answer. The finding names the sender, even if the other program waits in the wrong place.
 */
export function sentOutOfTurn(failure: StepFailure): Finding | undefined {
  const { history, options, wired } = failure;
  if (options.rule !== 'takes turns' || !wired) return undefined;
  const actor = (['client', 'server'] as const).find(
    (role) => !history.actors[role].peer && (outruns(failure, role) || invents(failure, role)),
  );
  if (!actor) return undefined;
  return findingOf(failure, { code: 'line-out-of-turn', actors: [actor], seen: 'on the wire' });
}

/** It sent more lines than its turns allow. Known only if the other side ends its lines; otherwise they cannot be counted. */
function outruns(failure: StepFailure, role: Role): boolean {
  const [own, theirs] = [linesOf(failure, role), linesOf(failure, otherRole(role))];
  // The client speaks first.
  const lead = role === 'client' ? 1 : 0;
  return theirs.isWhole && own.lines > theirs.lines + lead;
}

/** It sent more lines than were typed on its keyboard. */
function invents(failure: StepFailure, role: Role): boolean {
  const typed = failure.history.events.filter(({ event, actor }) => event === 'typed' && actor === role);
  return linesOf(failure, role).lines > typed.length;
}

/** The number of lines that an actor has sent, and whether the last one ends with a newline. */
function linesOf(
  { history }: StepFailure,
  role: Role,
): { readonly lines: number; readonly isWhole: boolean } {
  const pieces = sentBy(history, role).split('\n');
  return { lines: pieces.length - 1, isWhole: pieces.at(-1) === '' };
}
