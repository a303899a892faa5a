import type { Role } from '../../model/actor.ts';
import type { Source } from '../../model/transcript.ts';
import { isCircle } from './circle.ts';
import type { Rest } from './history.ts';
import { awaitedBy, standingOf } from './rest.ts';

/**
 * At rest, each program waits for the other and for nothing that a keyboard or the checker could supply.
 * A peer can always speak, so nobody is in a deadlock with it.
 */
export function isDeadlock(rest: Rest): boolean {
  return isCircle((role) => (isBlocked(rest, role) ? awaitedBy(standingOf(rest, role)) : []));
}

function isBlocked(rest: Rest, role: Role): boolean {
  const standing = standingOf(rest, role);
  return standing?.alive === true && !standing.peer && !standing.running && !isTimed(standing.waitsFor);
}

/** A clock will wake it, so it is not blocked for ever. */
function isTimed(waitsFor: readonly Source[]): boolean {
  return waitsFor.includes('clock');
}
