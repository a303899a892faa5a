import { createCallTimes } from '../../kernel/standing/call-times.ts';
import type { Role } from '../../model/actor.ts';
import type { Host } from '../../room/host.ts';
import { type OpenRoomOptions, openRoom } from '../../room/room.ts';
import { createBeats } from './beats.ts';
import { createPeer, type Peer } from './peer.ts';
import { createRecorder } from './recorder.ts';
import type { Scene } from './scene.ts';
import { createWiretap } from './wiretap.ts';

/** What a scene takes from its caller. */
export interface OpenSceneOptions
  extends Pick<Scene, 'cast' | 'steps' | 'port' | 'patienceMs' | 'pace' | 'on' | 'signal'>,
    OpenRoomOptions {}

/** A scene in a room of its own. Disposing it ends every program and connection in it. */
export type OpenScene = Scene & AsyncDisposable;

/** Opens a scene with the peers of its cast. Its programs are started later. */
export function openScene(host: Host, options: OpenSceneOptions): OpenScene {
  const room = openRoom(host, options);
  const recorder = createRecorder(host.options.now);
  const programs: Scene['programs'] = new Map();
  const flooded = async (role: Role) => programs.get(role)?.endFlood();
  const peers = new Map<Role, Peer>();
  const played = new Set<Role>();
  for (const role of ['server', 'client'] as const) {
    if (options.cast[role].kind === 'peer') peers.set(role, createPeer(role, { room, recorder, flooded }));
    else played.add(role);
  }
  const wiretap = room.wire && createWiretap(room.wire, { recorder, programs: played, flooded });
  if (wiretap) recorder.beforehand = wiretap.listen;
  return {
    ...options,
    ...{ room, recorder, wiretap, peers, programs, guesses: [] },
    beats: createBeats(host.options.now),
    callTimes: createCallTimes(host.options.now),
    unanswered: new Map(),
    async [Symbol.asyncDispose]() {
      for (const peer of peers.values()) peer[Symbol.dispose]();
      // In a shared network, a server that ends first would leave its port taken for a minute.
      const client = host.conditions.network === 'own' ? undefined : programs.get('client');
      if (client && !client.ended) await room.end(client.pid, 'client');
      await room[Symbol.asyncDispose]();
    },
  };
}
