import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Source } from '../../model/transcript.ts';
import type { Rest } from './history.ts';
import { awaitedBy, standingOf } from './rest.ts';

/**
 * At rest, each program waits for the other and for nothing that a keyboard or the checker could supply.
 * A peer can always speak, so nobody is in a deadlock with it.
 */
export function isDeadlock(rest: Rest): boolean {
  const roles: readonly Role[] = ['client', 'server'];
  return roles.every((role) => {
    const standing = standingOf(rest, role);
    if (!standing?.alive || standing.peer || standing.running || isTimed(standing.waitsFor)) return false;
    const awaited = awaitedBy(standing);
    return awaited.length > 0 && awaited.every((source) => source === otherRole(role));
  });
}

/** A clock will wake it, so it is not blocked for ever. */
function isTimed(waitsFor: readonly Source[]): boolean {
  return waitsFor.includes('clock');
}
