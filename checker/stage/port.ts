import getPort from 'get-port';
import type { Host } from '../room/host.ts';
import type { Players } from '../toolchain/players.ts';

/** The port of a dialogue, and the programs, with the port where they take one and it is not the lab's. */
export interface ChosenPort {
  readonly port: number;
  readonly players: Players;
  /** It is not the lab's. */
  readonly isTold: boolean;
}

export interface ChoosePortOptions {
  /** The port that was asked for by name. */
  readonly wanted: number | undefined;
  readonly players: Players;
  /** The one that programs use unless told otherwise. */
  readonly labPort: number;
}

/**
 * In a network of its own a dialogue has the lab's port to itself. In the machine's network a free one is taken
 * where every program takes a port as argument; otherwise it is the lab's, one dialogue after the other.
 */
export async function choosePort(
  host: Host,
  { wanted, players, labPort }: ChoosePortOptions,
): Promise<ChosenPort> {
  const port = wanted ?? (host.networks ? labPort : insistedOn(players, labPort)) ?? (await getPort());
  const isTold = port !== labPort;
  const told = Object.entries(players).map(([role, one]) => [
    role,
    { ...one, ...(isTold && one.takesPort && { tellPort: port }) },
  ]);
  return { port, isTold, players: Object.fromEntries(told) };
}

/** The lab's port where a program takes no other; undefined where any will do. */
export function insistedOn(players: Players, labPort: number): number | undefined {
  return Object.values(players).every((player) => player.takesPort) ? undefined : labPort;
}
