import { type Look, look } from '../../kernel/look.ts';
import { type Understood, understand } from '../../kernel/standing/standing.ts';
import { otherRole } from '../../model/actor.ts';
import type { Source, Standing } from '../../model/standing.ts';
import { noteLimits } from './note-limits.ts';
import type { Peer } from './peer.ts';

import type { Scene } from './scene.ts';
import { socketsOfDialogue } from './sockets-of.ts';

/** Reads what every thread of every program on stage is doing. */
export function lookAt(scene: Scene): Look {
  const calls = scene.room.host.calls;
  if (!calls) return { programs: [], running: [], signature: '' };
  const watched = [...scene.programs.values()].map((program) => program.watched());
  const seen = look(watched, { calls, cache: scene.room.cache, proc: scene.room.host.proc });
  scene.callTimes.note(seen);
  noteLimits(scene, seen);
  for (const { watched: one, processes } of seen.programs)
    for (const { pid } of processes) scene.room.remember(pid, one.role);
  return seen;
}

/** Finds out what the programs of a look wait for. */
export function understandScene(scene: Scene, seen: Look): Understood {
  const found = understand(seen, {
    sockets: socketsOfDialogue(scene, seen),
    libc: scene.room.host.libc,
    proc: scene.room.host.proc,
    longestMs: scene.callTimes.longestMs,
  });
  return { ...found, standings: [...found.standings, ...[...scene.peers.values()].map(peerStanding)] };
}

/** The standing of a peer. It is the checker itself, which could always speak, so it is alive and never deadlocked. */
function peerStanding(peer: Peer): Standing {
  const waitsFor: readonly Source[] = [peer.connected ? otherRole(peer.role) : 'connection'];
  return {
    actor: peer.role,
    peer: true,
    alive: true,
    waitsFor,
    running: false,
    processes: [],
    listens: [],
    connected: peer.connected,
  };
}
