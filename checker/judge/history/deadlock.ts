import type { Role } from '../../model/actor.ts';
import type { Source } from '../../model/transcript.ts';
import { isCircle } from './circle.ts';
import type { Rest } from './history.ts';
import { awaitedBy, standingOf } from './rest.ts';

/**
 * Whether, at rest, each program waits for the other only, and for nothing that a keyboard, a clock or the checker could
 * supply. A peer can always speak, so a program is never in a deadlock with one.
 */
export function isDeadlock(rest: Rest): boolean {
  return isCircle((role) => (isBlocked(rest, role) ? awaitedBy(standingOf(rest, role)) : []));
}

function isBlocked(rest: Rest, role: Role): boolean {
  const standing = standingOf(rest, role);
  return standing?.alive === true && !standing.peer && !standing.running && !isTimed(standing.waitsFor);
}

/** Whether a clock will wake the program, which is then not blocked for ever. */
function isTimed(waitsFor: readonly Source[]): boolean {
  return waitsFor.includes('clock');
}
