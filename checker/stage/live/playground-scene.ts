import type { Role } from '../../model/actor.ts';
import type { Event } from '../../model/transcript.ts';
import type { Host } from '../../room/host.ts';
import { openRoom, type Room } from '../../room/room.ts';
import type { Players } from '../../toolchain/players.ts';
import { createPeer, type Peer } from '../peer.ts';
import { createRecorder } from '../recorder.ts';
import type { Scene } from '../scene.ts';
import { createWiretap } from '../wiretap.ts';
import { prologue } from './prologue.ts';

export interface PlaygroundSceneOptions {
  /** A side without a program is played by the peer: its keyboard is the connection. */
  readonly programs: Players;
  readonly port: number;
  readonly patienceMs: number;
  readonly signal: AbortSignal;
}

/** A scene with nobody on it yet but the peers, and with no text. */
export function playgroundScene(
  host: Host,
  { programs, port, patienceMs, signal }: PlaygroundSceneOptions,
): Scene & { readonly room: Room; readonly peers: Map<Role, Peer> } {
  const room = openRoom(host);
  const recorder = createRecorder(host.options.now);
  const onStage: Scene['programs'] = new Map();
  const flooded = async (role: Role) => onStage.get(role)?.endFlood();
  const peers = new Map<Role, Peer>();
  const isProgram = (role: Role) => programs[role] !== undefined;
  for (const role of ['server', 'client'] as const)
    if (!isProgram(role)) peers.set(role, createPeer(role, { room, recorder, flooded }));
  const roles = (['server', 'client'] as const).filter(isProgram);
  const wiretap = room.wire && createWiretap(room.wire, { recorder, programs: new Set(roles), flooded });
  if (wiretap) recorder.beforehand = wiretap.listen;
  const script = prologue(isProgram);
  return { ...script, room, recorder, wiretap, peers, port, patienceMs, signal, programs: onStage };
}

/** It listens, is connected, or has ended: the other side need not wait for it. */
export function hasBegun(events: readonly Event[], role: Role): boolean {
  const signs = new Set<Event['event']>(['listening', 'connected', 'ended']);
  return events.some(({ event, actor }) => actor === role && signs.has(event));
}
