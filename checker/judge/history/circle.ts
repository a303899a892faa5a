import { otherRole, type Role } from '../../model/actor.ts';
import type { Source, Standing } from '../../model/standing.ts';

/** Whether client and server each wait for the other and for nothing else. `awaited` gives what a role waits for. */
export function isCircle(awaited: (role: Role) => readonly Source[]): boolean {
  return (['client', 'server'] as const).every((role) => {
    const sources = awaited(role);
    return sources.length > 0 && sources.every((source) => source === otherRole(role));
  });
}

/** Whether a program has the connection and waits for the other side, perhaps among other sources. */
export function listensToOther({ actor, peer, alive, connected, running, waitsFor }: Standing): boolean {
  return !peer && alive && connected && !running && waitsFor.includes(otherRole(actor));
}
