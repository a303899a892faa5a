import { descriptors } from '../../kernel/descriptors.ts';
import type { Process } from '../../kernel/process.ts';
import type { TcpSocket } from '../../kernel/sockets.ts';
import { int, type Thread } from '../../kernel/thread.ts';
import type { Role } from '../../model/actor.ts';
import { lookAt } from '../../stage/scene/look-at.ts';
import type { Scene } from '../../stage/scene/scene.ts';
import { socketsOfDialogue } from '../../stage/scene/sockets-of.ts';

/** What the kernel shows of a scene beside what its programs wait for. */
export interface Glance {
  readonly processes: Readonly<Record<Role, readonly GlancedProcess[]>>;
  /** Each side's end of the connection; undefined without one. A server's end is there before it has accepted it. */
  readonly ends: Readonly<Record<Role, SocketEnd | undefined>>;
}

/** One end of the connection, and the bytes in its two queues. */
interface SocketEnd {
  readonly inode: string;
  readonly receiving: number;
  readonly sending: number;
}

/** A process of a program, told by its first thread. */
export interface GlancedProcess {
  readonly pid: number;
  readonly parent: number | undefined;
  readonly call: string;
  readonly descriptor: number | undefined;
  /** The inode of the connection, if the process has it open. */
  readonly connection: string | undefined;
  /** Whether any of its threads runs. */
  readonly running: boolean;
  /** Where its threads are blocked, and how often they have run: unchanged as long as none has moved. */
  readonly mark: string;
}

/** Reads what the programs have open, and the queues of their connection. */
export function glanceAt(scene: Scene): Glance {
  const seen = lookAt(scene);
  const sockets = socketsOfDialogue(scene, seen);
  const connection = endsOf(sockets, scene.port);
  const ofRole = (role: Role) => {
    const found = seen.programs.find(({ watched }) => watched.role === role)?.processes ?? [];
    return found.map((each) => glanced(scene, { role, each, sockets }));
  };
  return { processes: { server: ofRole('server'), client: ofRole('client') }, ends: connection };
}

/** The two ends of the connection to a port, the newest if there are several. */
function endsOf(sockets: readonly TcpSocket[], port: number): Glance['ends'] {
  const living = sockets.filter(({ state }) => state !== 'listening' && state !== 'time-wait');
  const end = (socket: TcpSocket | undefined) =>
    socket && { inode: socket.inode, receiving: socket.receiving, sending: socket.sending };
  return {
    server: end(living.findLast(({ localPort }) => localPort === port)),
    client: end(living.findLast(({ remotePort }) => remotePort === port)),
  };
}

interface GlancedOptions {
  readonly role: Role;
  readonly each: Process;
  readonly sockets: readonly TcpSocket[];
}

function glanced(scene: Scene, { role, each, sockets }: GlancedOptions): GlancedProcess {
  const { pid, parent, through, threads } = each;
  const open = new Set(descriptors(through, scene.room.host.proc).values());
  const isOwn = ({ localPort, remotePort }: TcpSocket) =>
    (role === 'server' ? localPort : remotePort) === scene.port;
  const connection = sockets.find(
    (socket) => socket.state !== 'listening' && isOwn(socket) && open.has(`socket:[${socket.inode}]`),
  );
  const first = threads.find(({ tid }) => tid === pid) ?? threads[0];
  return {
    ...{ pid, parent, connection: connection?.inode },
    call: first?.call?.name ?? (first?.running ? 'running' : 'unknown'),
    descriptor: first && descriptorOf(first),
    running: threads.some((thread) => thread.running),
    mark: threads.map(({ tid, mark }) => `${tid} ${mark}`).join(),
  };
}

/** The descriptor that a call is about, for one that is about one. */
function descriptorOf({ call, arguments: given }: Thread): number | undefined {
  return call && 'descriptor' in call ? int(given[call.descriptor]) : undefined;
}
