import type { Role } from '../model/actor.ts';
import type { ProcessState, Standing, ThreadState } from '../model/transcript.ts';
import type { ClockMs } from './interest.ts';
import { type Look, mayRun, type Watched } from './look.ts';
import { type Proc, procHere } from './proc.ts';
import type { Process } from './process.ts';
import type { SocketCalls } from './socket-timeout.ts';
import { isLocal, isUnderWay, isUsual, type TcpSocket } from './sockets.ts';
import { type Descriptors, interestIn, isOnDisk, isReadable, sourcesOf } from './surroundings.ts';

/** The meaning of a look: where each program stands, whether anything is under way, and which clocks run. */
export interface Understood {
  readonly standings: readonly Standing[];
  /** Something that a program waits for has arrived or is on its way, so the program is about to move. */
  readonly inFlight: boolean;
  /** The clocks that will wake a program. */
  readonly clocks: readonly RunningClock[];
}

/** A clock that will wake a program, and the time after which it does. */
export interface RunningClock {
  readonly role: Role;
  readonly ms: ClockMs;
}

/** The sockets and the system access for understanding a look. */
export interface UnderstandOptions {
  /** All sockets of the programs' network. */
  readonly sockets: readonly TcpSocket[];
  /** Without it, timeouts of sockets are not seen. */
  readonly libc?: SocketCalls | undefined;
  /** By default this machine's. */
  readonly proc?: Proc;
}

/** Finds out what each blocked thread waits for. */
export function understand(look: Look, { sockets, libc, proc = procHere }: UnderstandOptions): Understood {
  const byInode = new Map(sockets.map((socket) => [`socket:[${socket.inode}]`, socket]));
  const clocks: RunningClock[] = [];
  let inFlight = false;
  const standings = look.programs.map(({ watched, processes }) => {
    const states = processes.map((looked) => {
      const open = descriptors(looked.through, proc);
      const state = stateOf(looked, { watched, open, byInode, libc, proc });
      clocks.push(...state.clocks.map((ms) => ({ role: watched.role, ms })));
      inFlight ||= state.ready;
      return { ...state, open };
    });
    return standing(watched, states, byInode);
  });
  return { standings, inFlight: inFlight || sockets.some((socket) => isUnderWay(socket, sockets)), clocks };
}

interface State {
  readonly process: ProcessState;
  readonly clocks: readonly ClockMs[];
  readonly ready: boolean;
}

function stateOf(looked: Process, context: Descriptors): State {
  const { pid, through, parent } = looked;
  const threads: ThreadState[] = [];
  const clocks: ClockMs[] = [];
  let ready = false;
  for (const thread of looked.threads) {
    const interest = interestIn(through, thread, context);
    if (interest.clockMs !== undefined) clocks.push(interest.clockMs);
    ready ||= interest.reads.some((descriptor) => isReadable(context, descriptor));
    ready ||= [...interest.reads, ...interest.writes].some((descriptor) =>
      isOnDisk(through, descriptor, context),
    );
    threads.push({
      tid: thread.tid,
      call: thread.call?.name ?? 'running',
      waitsFor: sourcesOf(interest, context),
    });
  }
  const connections = [...context.open.values()].map((inode) => context.byInode.get(inode));
  return {
    process: {
      pid,
      ...(parent !== undefined && { parent }),
      waitsFor: [...new Set(threads.flatMap((thread) => thread.waitsFor))],
      running: mayRun(looked),
      holdsConnection: connections.some((socket) => socket !== undefined && isConnection(socket)),
      threads,
    },
    clocks,
    ready,
  };
}

function isConnection(socket: TcpSocket): boolean {
  return (
    socket.state === 'established' || socket.state === 'close-wait' || socket.state.startsWith('fin-wait')
  );
}

function standing(
  watched: Watched,
  states: readonly { readonly process: ProcessState; readonly open: ReadonlyMap<number, string> }[],
  byInode: ReadonlyMap<string, TcpSocket>,
): Standing {
  const processes = states.map((state) => state.process);
  const sockets = states.flatMap(({ open }) =>
    [...open.values()].flatMap((inode) => byInode.get(inode) ?? []),
  );
  const listening = sockets.filter(({ state }) => state === 'listening');
  const elsewhere = listening.filter((socket) => !isUsual(socket));
  const unread = Math.max(0, ...sockets.filter(isConnection).map(({ receiving }) => receiving));
  return {
    actor: watched.role,
    peer: false,
    alive: processes.some(({ pid }) => pid === watched.roots[0]),
    waitsFor: [...new Set(processes.flatMap((each) => each.waitsFor))],
    running: processes.some((each) => each.running),
    processes,
    listens: [...new Set(listening.filter(isLocal).map(({ localPort }) => localPort))],
    ...(elsewhere.length > 0 && {
      elsewhere: elsewhere.map(({ localAddress, localPort }) => `${localAddress}:${localPort}`),
    }),
    connected: sockets.some(isConnection),
    ...(unread > 0 && { unread }),
  };
}

/**
 * Every open descriptor of a process and its target, as `/proc/PID/fd` shows them; empty once the process has ended.
 */
export function descriptors(pid: number, proc: Proc = procHere): ReadonlyMap<number, string> {
  const open = new Map<number, string>();
  for (const name of proc.list(`/proc/${pid}/fd`)) {
    const inode = proc.follow(`/proc/${pid}/fd/${name}`);
    // A descriptor may be closed between the listing and the reading of its link.
    if (inode !== undefined) open.set(Number(name), inode);
  }
  return open;
}
