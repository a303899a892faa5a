import type { Role } from '../../model/actor.ts';
import type { Standing } from '../../model/standing.ts';
import { descriptors } from '../descriptors.ts';
import type { Look, Watched } from '../look.ts';
import { type Proc, procHere } from '../proc.ts';
import type { Process } from '../process.ts';
import { isLocal, isUnderWay, isUsual, type TcpSocket } from '../sockets.ts';
import { fromState } from '../thread.ts';
import type { CallTimes } from './call-times.ts';
import type { ThreadClock } from './clock.ts';
import type { SocketCalls } from './copy-descriptor.ts';
import { isConnection, type State, stateOf } from './process-state.ts';

/** The meaning of a look: where each program stands, whether anything is under way, and which clocks run. */
export interface Understood {
  readonly standings: readonly Standing[];
  /** Something that a program waits for has arrived or is on its way, so the program is about to move. */
  readonly inFlight: boolean;
  /** The clocks that will wake a program. */
  readonly clocks: readonly RunningClock[];
}

/** A clock that will wake a program, and the least time after which it does. */
export interface RunningClock extends ThreadClock {
  readonly role: Role;
}

/** The sockets and the system access for understanding a look. */
export interface UnderstandOptions {
  /** All sockets of the programs' network. */
  readonly sockets: readonly TcpSocket[];
  /** Without it, timeouts of sockets are not seen. */
  readonly libc?: SocketCalls | undefined;
  /** By default this machine's. */
  readonly proc?: Proc;
  /** The most ms for which a thread may have been in its call; by default any time. */
  readonly longestMs?: CallTimes['longestMs'];
}

/** Finds out what each blocked thread waits for. */
export function understand(
  look: Look,
  { sockets, libc, proc = procHere, longestMs = () => Number.POSITIVE_INFINITY }: UnderstandOptions,
): Understood {
  const byInode = new Map(sockets.map((socket) => [`socket:[${socket.inode}]`, socket]));
  const clocks: RunningClock[] = [];
  let inFlight = false;
  const standings = look.programs.map(({ watched, processes }) => {
    const states = processes.map((looked) => {
      const open = withTerminal(descriptors(looked.through, proc), { looked, watched, proc });
      const state = stateOf(looked, { watched, open, byInode, libc, proc, longestMs });
      clocks.push(...state.clocks.map((clock) => ({ role: watched.role, ...clock })));
      inFlight ||= state.ready;
      return { ...state, open };
    });
    return standing(watched, states, byInode);
  });
  return { standings, inFlight: inFlight || sockets.some((socket) => isUnderWay(socket, sockets)), clocks };
}

/** /dev/tty is another name of the terminal that a process has as its controlling one (tty(4)). */
function withTerminal(
  open: ReadonlyMap<number, string>,
  {
    looked: { through },
    watched: { terminal },
    proc,
  }: { readonly looked: Process; readonly watched: Watched; readonly proc: Proc },
): ReadonlyMap<number, string> {
  const own = '/dev/tty';
  if (!terminal || ![...open.values()].includes(own)) return open;
  const [, , , , device] = fromState(proc.read(`/proc/${through}/stat`) ?? '').split(' ');
  if (Number(device) !== terminal.device) return open;
  return new Map([...open].map(([number, target]) => [number, target === own ? terminal.path : target]));
}

function standing(
  watched: Watched,
  states: readonly (State & { readonly open: ReadonlyMap<number, string> })[],
  byInode: ReadonlyMap<string, TcpSocket>,
): Standing {
  const processes = states.map((state) => state.process);
  const sockets = states.flatMap(({ open }) =>
    [...open.values()].flatMap((inode) => byInode.get(inode) ?? []),
  );
  const listening = sockets.filter(({ state }) => state === 'listening');
  const elsewhere = listening.filter((socket) => !isUsual(socket));
  const unseen = [...new Set(states.flatMap((state) => state.unseen))];
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
    ...(unseen.length > 0 && { unseen }),
  };
}
