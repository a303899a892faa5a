import { type Look, look } from '../kernel/look.ts';
import { isLocal, isOtherEnd, isUsual, readSockets, type TcpSocket } from '../kernel/sockets.ts';
import { descriptors, type Understood, understand } from '../kernel/standing.ts';
import { type Cast, otherRole, type Role } from '../model/actor.ts';
import type { Step } from '../model/dialogue.ts';
import type { Source, Standing } from '../model/transcript.ts';
import type { Room } from '../room/room.ts';
import type { Peer } from './peer.ts';
import type { Recorder } from './recorder.ts';
import type { RunningProgram } from './running-program.ts';
import type { Wiretap } from './wiretap.ts';

/** As much of a step as the stage has to know while it is under way. */
export type SceneStep = Pick<Step, 'actor' | 'verb'>;

/** Everything on stage during one dialogue. */
export interface Scene {
  /** Who plays whom. */
  readonly cast: Cast;
  /** What is played, in turn. */
  readonly steps: readonly SceneStep[];
  readonly room: Room;
  readonly recorder: Recorder;
  readonly wiretap: Wiretap | undefined;
  /** The port on which the server is to listen. */
  readonly port: number;
  readonly patienceMs: number;
  /** Aborted by Ctrl-C: whoever waits stops waiting. */
  readonly signal: AbortSignal;
  readonly programs: Map<Role, RunningProgram>;
  readonly peers: ReadonlyMap<Role, Peer>;
}

/** Reads what every thread of every program on stage does now. */
export function lookAt(scene: Scene): Look {
  const calls = scene.room.host.calls;
  if (!calls) return { programs: [], running: [], signature: '' };
  const watched = [...scene.programs.values()].map((program) => program.watched());
  return look(watched, { calls, notes: scene.room.cache });
}

/** Says what the looked-at programs wait for. */
export function understandScene(scene: Scene, seen: Look): Understood {
  const found = understand(seen, {
    sockets: socketsOfDialogue(scene, seen),
    libc: scene.room.host.libc,
  });
  return { ...found, standings: [...found.standings, ...[...scene.peers.values()].map(peerStanding)] };
}

/** In a network that others share, their connections are none of the dialogue's: something is always under way there. */
function socketsOfDialogue(scene: Scene, seen: Look): readonly TcpSocket[] {
  const all = socketsOf(scene);
  if (scene.room.host.networks) return all;
  const processes = seen.programs.flatMap((program) => program.processes);
  const open = new Set(processes.flatMap(({ pid }) => [...descriptors(pid).values()]));
  const ours = all.filter(
    ({ inode, localPort, remotePort }) =>
      open.has(`socket:[${inode}]`) || localPort === scene.port || remotePort === scene.port,
  );
  return all.filter((socket) => ours.includes(socket) || ours.some((one) => isOtherEnd(one, socket)));
}

/** The sockets of the programs' network, seen from one of them, so that it is their network that is read. */
function socketsOf(scene: Scene): readonly TcpSocket[] {
  const inside = [...scene.programs.values()].find((program) => !program.ended) ?? firstOrphan(scene);
  return inside ? readSockets(inside.pid, scene.room.cache.read) : [];
}

function firstOrphan(scene: Scene): { readonly pid: number } | undefined {
  for (const program of scene.programs.values()) {
    const [pid] = scene.room.orphansOf(program.role);
    if (pid !== undefined) return { pid };
  }
  return undefined;
}

/** Where a server listens, or the ports a client is connected to, by the descriptors of all its processes. */
export function openPorts(scene: Scene, seen: Look, role: Role): readonly number[] {
  const wanted = role === 'server' ? 'listening' : 'established';
  const sockets = socketsOf(scene).filter(({ state }) => state === wanted);
  // The descriptors cost ten times as much to read, and while a program is starting there is nothing yet.
  if (sockets.length === 0) return [];
  const processes = seen.programs.find((one) => one.watched.role === role)?.processes ?? [];
  const mine = new Set(processes.flatMap(({ pid }) => [...descriptors(pid).values()]));
  const open = sockets.filter((socket) => mine.has(`socket:[${socket.inode}]`));
  return role === 'server'
    ? open.filter(isLocal).map(({ localPort }) => localPort)
    : open.map(({ remotePort }) => remotePort);
}

/** How to call whoever listens on a port: by 127.0.0.1 unless it listens elsewhere on this machine only. */
export function addressFor(scene: Scene, port: number): string {
  const listening = socketsOf(scene).filter(
    (socket) => socket.state === 'listening' && socket.localPort === port,
  );
  const local = listening.find(isUsual) ? undefined : listening.find(isLocal);
  return local?.localAddress ?? '127.0.0.1';
}

/** The peer is the checker itself: it could always speak. */
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
