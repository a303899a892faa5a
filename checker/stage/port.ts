import getPort from 'get-port';
import { labPort } from '../model/question.ts';
import type { Host } from '../room/host.ts';
import type { Players } from '../toolchain/players.ts';

/** The port of a dialogue, and whether the programs that take one are told. */
export interface ChosenPort {
  readonly port: number;
  readonly tell: boolean;
}

export interface ChoosePortOptions {
  /** The port that was asked for by name. */
  readonly wanted: number | undefined;
  readonly players: Players;
}

/**
 * In a network of its own a dialogue has the lab's port to itself. In the machine's network a free one is taken
 * where every program takes a port as argument; otherwise it is the lab's, one dialogue after the other.
 */
export async function choosePort(host: Host, { wanted, players }: ChoosePortOptions): Promise<ChosenPort> {
  const port = wanted ?? (host.networks ? labPort : insistedOn(players)) ?? (await getPort());
  return { port, tell: port !== labPort };
}

/** The lab's port where a program takes no other; undefined where any will do. */
export function insistedOn(players: Players): number | undefined {
  return Object.values(players).every((player) => player.takesPort) ? undefined : labPort;
}
