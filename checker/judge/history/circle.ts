import { otherRole, type Role } from '../../model/actor.ts';
import type { Source, Standing } from '../../model/transcript.ts';

/** Each of the two waits for the other, and nothing else could wake either. `awaited` is what a side waits for. */
export function isCircle(awaited: (role: Role) => readonly Source[]): boolean {
  return (['client', 'server'] as const).every((role) => {
    const sources = awaited(role);
    return sources.length > 0 && sources.every((source) => source === otherRole(role));
  });
}

/** A program with the connection, which a line from the other side would wake, whatever else would. */
export function listensToOther({ actor, peer, alive, connected, running, waitsFor }: Standing): boolean {
  return !peer && alive && connected && !running && waitsFor.includes(otherRole(actor));
}
