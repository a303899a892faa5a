import type { Standing } from '../../model/standing.ts';
import type { Scene } from '../scene/scene.ts';
import { addressFor } from '../scene/sockets-of.ts';
import { lacksKernel } from '../settle/settle-by-patience.ts';

/** Connects a peer that plays the client, once, as soon as the server listens. True if it tried. */
export async function connectPeer(scene: Scene, standings: readonly Standing[]): Promise<boolean> {
  const peer = scene.peers.get('client');
  const hasTried = scene.recorder.events.some(
    (event) =>
      (event.event === 'connected' && event.actor === 'client') ||
      (event.event === 'closed' && event.what === 'connection'),
  );
  const serverListens = standings.some(
    ({ actor, listens }) => actor === 'server' && listens.includes(scene.port),
  );
  if (!peer || hasTried || !(serverListens || lacksKernel(scene))) return false;
  await peer.connect(scene.port, addressFor(scene, scene.port));
  return true;
}
