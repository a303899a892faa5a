import type { Role } from '../../model/actor.ts';
import { isCircle } from './circle.ts';
import type { Rest } from './history.ts';
import { awaitedBy, mayWake, standingOf } from './rest.ts';

/**
 * Whether, at rest, each program waits for the other only, and for nothing that a keyboard, a clock or the checker could
 * supply. A peer can always speak, so a program is never in a deadlock with one.
 */
export function isDeadlock(rest: Rest): boolean {
  return isCircle((role) => (isBlocked(rest, role) ? awaitedBy(standingOf(rest, role)) : []));
}

function isBlocked(rest: Rest, role: Role): boolean {
  const standing = standingOf(rest, role);
  return standing?.alive === true && !standing.peer && !standing.running && !mayWake(standing, rest.event);
}
