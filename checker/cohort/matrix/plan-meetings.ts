import { createHash } from 'node:crypto';
import { type Entrant, type MeetingPlan, type Pairing, solutionKey } from '../../model/cohort/matrix.ts';

/** Up to so many hand-ins every pair plays: the size of a practical group, and below a thousand meetings. */
export const everyPairUpTo = 30;

/** Above, each hand-in's client plays with the servers of so many others, so that the time grows with the class. */
export const partnersBeyond = 12;

/**
 * Plans which client meets which server. Each client meets the solution's server and that of its own student. In a small
 * class it meets all others too. In a larger one the seed orders the hand-ins in a circle, and a client meets the servers
 * that follow it: then each server has about as many partners, and a late hand-in changes few meetings.
 */
export function planMeetings(entrants: readonly Entrant[], seed: string): MeetingPlan {
  const clients = entrants.filter(({ programs }) => programs.client);
  const servers = entrants.filter(({ programs }) => programs.server);
  const handIns = entrants.filter(({ handIn }) => handIn);
  const all = clients.flatMap((client) =>
    servers.map((server) => ({ client: client.key, server: server.key })),
  );
  if (handIns.length <= everyPairUpTo) return { pairs: all };
  const circle = handIns.map(({ key }) => key).sort((one, other) => byChance(one, other, seed));
  const places = new Map(circle.map((key, place) => [key, place]));
  const isPlanned = ({ client, server }: Pairing) => {
    const [from, to] = [places.get(client), places.get(server)];
    if (from === undefined || to === undefined) return true;
    return (to - from + circle.length) % circle.length <= partnersBeyond;
  };
  return { pairs: all.filter(isPlanned), partners: partnersBeyond };
}

/** The solution's meetings come first: they tell the most of a program. */
export function solutionFirst(pairs: readonly Pairing[]): readonly Pairing[] {
  const isWithSolution = ({ client, server }: Pairing) => client === solutionKey || server === solutionKey;
  return [...pairs.filter(isWithSolution), ...pairs.filter((pair) => !isWithSolution(pair))];
}

function byChance(one: string, other: string, seed: string): number {
  const place = (key: string) => createHash('sha256').update(`${seed} ${key}`).digest('hex');
  return place(one) < place(other) ? -1 : 1;
}
