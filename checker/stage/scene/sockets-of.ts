import { descriptors } from '../../kernel/descriptors.ts';
import type { Look } from '../../kernel/look.ts';
import { isLocal, isOtherEnd, isUsual, readSockets, type TcpSocket } from '../../kernel/sockets.ts';
import { throughOf } from '../../kernel/through.ts';
import type { Role } from '../../model/actor.ts';

import type { Scene } from './scene.ts';

/**
 * The sockets that belong to this dialogue. In a shared network the connections of other programs must not count,
 * because there something is always under way.
 */
export function socketsOfDialogue(scene: Scene, seen: Look): readonly TcpSocket[] {
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
