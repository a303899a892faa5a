import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Standing } from '../../model/standing.ts';
import type { Proof, SideProof } from '../moment.ts';
import type { Glance } from './glance.ts';

/** Why two programs at rest are in a deadlock, from what the kernel showed of them then. */
export function proofOf(glance: Glance, standings: readonly Standing[]): Proof | undefined {
  const [server, client] = [sideProof('server'), sideProof('client')];
  return server && client && { sides: { server, client } };

  /** The process that waits for the other side, and its end of the connection. */
  function sideProof(role: Role): SideProof | undefined {
    const standing = standings.find(({ actor }) => actor === role);
    const waiting = standing?.processes.find(({ waitsFor }) => waitsFor.includes(otherRole(role)));
    const found = glance.processes[role].find(({ pid }) => pid === waiting?.pid);
    const end = glance.ends[role];
    if (!found || !end) return undefined;
    const { pid, call, descriptor, connection } = found;
    return { pid, call, descriptor, socket: connection, receiving: end.receiving, sending: end.sending };
  }
}
