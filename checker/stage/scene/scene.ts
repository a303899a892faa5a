import { descriptors } from '../../kernel/descriptors.ts';
import { type Look, look } from '../../kernel/look.ts';
import { isLocal, isOtherEnd, isUsual, readSockets, type TcpSocket } from '../../kernel/sockets.ts';
import type { CallTimes } from '../../kernel/standing/call-times.ts';
import { type Understood, understand } from '../../kernel/standing/standing.ts';
import { throughOf } from '../../kernel/through.ts';
import { type Cast, otherRole, type Role } from '../../model/actor.ts';
import type { Step } from '../../model/dialogue.ts';
import type { Source, Standing } from '../../model/transcript.ts';
import type { PlayedOn } from '../../room/launch.ts';
import type { Room } from '../../room/room.ts';
import type { Beats } from './beats.ts';
import { noteLimits } from './note-limits.ts';
import type { Peer } from './peer.ts';
import type { Recorder } from './recorder.ts';
import type { RunningProgram } from './running-program.ts';
import type { Wiretap } from './wiretap.ts';

/** The part of a step that the stage uses. */
export type SceneStep = Pick<Step, 'actor' | 'verb'>;

/**
 * How a play goes on while a program is busy or looks again by a clock. `brisk`: soon, with the guess that it will never
 * rest. `patient`: when the patience is over, or the clocks have come round often enough.
 */
export type Pace = Exclude<Care, 'sure'>;

/**
 * What is asked of a rest. `brisk`: that the next act may be played, which can be a guess. `patient`: the same, with
 * less of a guess. `sure`: that a step can be refused.
 */
export type Care = 'brisk' | 'patient' | 'sure';

/** Everything on stage during one dialogue. */
export interface Scene {
  /** What plays each role. */
  readonly cast: Cast;
  /** The steps in the order in which they are played. */
  readonly steps: readonly SceneStep[];
  readonly room: Room;
  readonly recorder: Recorder;
  readonly wiretap: Wiretap | undefined;
  /** The port on which the server should listen. */
  readonly port: number;
  readonly patienceMs: number;
  readonly pace: Pace;
  /** What the keyboards and the screens of the programs are. */
  readonly on: PlayedOn;
  /** The rests that were a guess: a program was busy, or looked again by a clock, and the next step was played. */
  readonly guesses: { readonly isHunch: boolean }[];
  /** Aborted by Ctrl-C; every wait then ends. */
  readonly signal: AbortSignal;
  readonly programs: Map<Role, RunningProgram>;
  readonly peers: ReadonlyMap<Role, Peer>;
  readonly callTimes: CallTimes;
  /** What the programs that ask first still have to be told, by role. */
  readonly unanswered: Map<Role, readonly string[]>;
  readonly beats: Beats;
}

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

/**
 * The sockets that belong to this dialogue. In a shared network the connections of other programs must not count,
 * because there something is always under way.
 */
function socketsOfDialogue(scene: Scene, seen: Look): readonly TcpSocket[] {
  const all = socketsOf(scene);
  if (scene.room.host.conditions.network === 'own') return all;
  const processes = seen.programs.flatMap((program) => program.processes);
  const { proc } = scene.room.host;
  const open = new Set(processes.flatMap(({ through }) => [...descriptors(through, proc).values()]));
  const ours = all.filter(
    ({ inode, localPort, remotePort }) =>
      open.has(`socket:[${inode}]`) || localPort === scene.port || remotePort === scene.port,
  );
  return all.filter((socket) => ours.includes(socket) || ours.some((one) => isOtherEnd(one, socket)));
}

/**
 * The sockets of the programs' network. Read through one of the programs, because /proc shows the network of the
 * process.
 */
function socketsOf(scene: Scene): readonly TcpSocket[] {
  const inside = [...scene.programs.values()].find((program) => !program.ended) ?? firstOrphan(scene);
  if (!inside) return [];
  const { proc } = scene.room.host;
  const { read } = scene.room.cache;
  return readSockets(throughOf(inside.pid, { ...proc, read }), read);
}

/** The sockets of the programs' network, as `/proc/PID/fd` names them. */
export function socketsByInode(scene: Scene): ReadonlyMap<string, TcpSocket> {
  return new Map(socketsOf(scene).map((socket) => [`socket:[${socket.inode}]`, socket]));
}

function firstOrphan(scene: Scene): { readonly pid: number } | undefined {
  for (const program of scene.programs.values()) {
    const [pid] = scene.room.orphansOf(program.role);
    if (pid !== undefined) return { pid };
  }
  return undefined;
}

/**
 * The ports at which a server listens, or to which a client is connected, found by the descriptors of all its
 * processes.
 */
export function openPorts(scene: Scene, seen: Look, role: Role): readonly number[] {
  const wanted = role === 'server' ? 'listening' : 'established';
  const sockets = socketsOf(scene).filter(({ state }) => state === wanted);
  // Descriptors take ten times as long to read, and a starting program has no socket yet.
  if (sockets.length === 0) return [];
  const processes = seen.programs.find((one) => one.watched.role === role)?.processes ?? [];
  const { proc } = scene.room.host;
  const mine = new Set(processes.flatMap(({ through }) => [...descriptors(through, proc).values()]));
  const open = sockets.filter((socket) => mine.has(`socket:[${socket.inode}]`));
  return role === 'server'
    ? open.filter(isLocal).map(({ localPort }) => localPort)
    : open.map(({ remotePort }) => remotePort);
}

/** The address for a connection to a port: 127.0.0.1 unless the program listens only elsewhere on this machine. */
export function addressFor(scene: Scene, port: number): string {
  const listening = socketsOf(scene).filter(
    (socket) => socket.state === 'listening' && socket.localPort === port,
  );
  const local = listening.find(isUsual) ? undefined : listening.find(isLocal);
  return local?.localAddress ?? '127.0.0.1';
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
