import { otherRole, type Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { sentBy } from '../history/sent-by.ts';

/**
 * Both take turns: the wire tells that a program sent more lines than the turns it had, or than were typed, so that the other
 * side took one of them for an answer. The program that stands in the wrong place is not the one to fix.
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

/** It is more than its turn ahead of the other side, which ends its lines: otherwise nobody could count them. */
function outruns(failure: StepFailure, role: Role): boolean {
  const [own, theirs] = [linesOf(failure, role), linesOf(failure, otherRole(role))];
  // The client speaks first.
  const lead = role === 'client' ? 1 : 0;
  return theirs.isWhole && own.lines > theirs.lines + lead;
}

/** It sent a line that nobody had typed. */
function invents(failure: StepFailure, role: Role): boolean {
  const typed = failure.history.events.filter(({ event, actor }) => event === 'typed' && actor === role);
  return linesOf(failure, role).lines > typed.length;
}

/** How many lines an actor has sent, and whether the last of them is whole. */
function linesOf(
  { history }: StepFailure,
  role: Role,
): { readonly lines: number; readonly isWhole: boolean } {
  const pieces = sentBy(history, role).split('\n');
  return { lines: pieces.length - 1, isWhole: pieces.at(-1) === '' };
}
