import getPort from 'get-port';
import type { Host } from '../room/host.ts';
import type { Players } from '../toolchain/players.ts';

/** The port of a dialogue, and its programs, each with `tellPort` if it accepts a port and this is not the lab's. */
export interface ChosenPort {
  readonly port: number;
  readonly players: Players;
  /** True if the port is not the lab's. */
  readonly isOtherThanLabPort: boolean;
}

/** What the choice of a port depends on. */
export interface ChoosePortOptions {
  /** The port given with `--port`, if any. */
  readonly wanted: number | undefined;
  readonly players: Players;
  /** The port that programs use unless they are given another. */
  readonly labPort: number;
}

/**
 * Chooses the port of a dialogue. In a network of its own it is the lab's. In the machine's network it is a free port
 * if every program accepts one; otherwise it is the lab's, and dialogues are played one at a time.
 */
export async function choosePort(
  host: Host,
  { wanted, players, labPort }: ChoosePortOptions,
): Promise<ChosenPort> {
  const port =
    wanted ??
    (host.conditions.network === 'own' ? labPort : insistedOn(players, labPort)) ??
    (await getPort());
  const isOtherThanLabPort = port !== labPort;
  const withPort = Object.entries(players).map(([role, one]) => [
    role,
    { ...one, ...(isOtherThanLabPort && one.takesPort && { tellPort: port }) },
  ]);
  return { port, isOtherThanLabPort, players: Object.fromEntries(withPort) };
}

/** The lab's port if a program accepts no other; undefined if any port will do. */
export function insistedOn(players: Players, labPort: number): number | undefined {
  return Object.values(players).every((player) => player.takesPort) ? undefined : labPort;
}
