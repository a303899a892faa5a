import { otherRole, type Role } from '../model/actor.ts';
import type { Finding } from '../model/finding.ts';
import { findingOf } from './finding.ts';
import type { Failure } from './replay.ts';
import { awaitedBy, standingOf } from './rest.ts';

/**
 * Question 4: its keyboard is closed, it looks there no more, and it has not told the other side, which waits for
 * just that. Both ends of the wire were heard, so that what was not there was never sent.
 */
export function neverTold(failure: Failure): Finding | undefined {
  const { options, step, wired } = failure;
  if (options.question !== 'q4' || !wired) return undefined;
  const silent = [step.actor, otherRole(step.actor)].filter((role) => keepsQuiet(failure, role));
  if (silent.length === 0) return undefined;
  return findingOf(failure, 'not-closed', { actors: silent });
}

function keepsQuiet({ history, rest }: Failure, role: Role): boolean {
  const { peer, keyboardClosed, connectionClosed } = history.actors[role];
  const standing = standingOf(rest, role);
  const other = standingOf(rest, otherRole(role));
  if (peer || keyboardClosed === undefined || connectionClosed !== undefined) return false;
  if (!standing?.connected || standing.running || standing.waitsFor.includes('keyboard')) return false;
  return other?.alive === true && awaitedBy(other).includes(role);
}
