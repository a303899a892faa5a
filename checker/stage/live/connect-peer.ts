import type { Standing } from '../../model/transcript.ts';
import { addressFor, type Scene } from '../scene.ts';
import { lacksKernel } from '../settle-by-patience.ts';

/** A peer that plays the client connects as soon as somebody listens, once. */
export async function connectPeer(scene: Scene, standings: readonly Standing[]): Promise<boolean> {
  const peer = scene.peers.get('client');
  const knocked = scene.recorder.events.some(
    (event) =>
      (event.event === 'connected' && event.actor === 'client') ||
      (event.event === 'closed' && event.what === 'connection'),
  );
  const heard = standings.some(({ actor, listens }) => actor === 'server' && listens.includes(scene.port));
  if (!peer || knocked || !(heard || lacksKernel(scene))) return false;
  await peer.connect(scene.port, addressFor(scene, scene.port));
  return true;
}
