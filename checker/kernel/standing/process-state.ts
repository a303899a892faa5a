import type { ProcessState, ThreadState, Unseen } from '../../model/standing.ts';
import { hasLongWords } from '../elf.ts';
import { waitForMonitors } from '../hotspot/monitors.ts';
import type { Process } from '../process.ts';
import type { TcpSocket } from '../sockets.ts';
import type { Thread } from '../thread.ts';
import { awaitKernel } from './await-kernel.ts';
import { limitOf, type ThreadClock } from './clock.ts';
import { nothing } from './interest.ts';
import { runtimeOf } from './own-clocks.ts';
import {
  type Descriptors,
  interestIn,
  isEndedKeyboard,
  isOnDisk,
  isReadable,
  sourcesOf,
} from './surroundings.ts';
import { unseenSignals } from './unseen-signals.ts';

/** A process as the transcript keeps it, and what else was found out about it. */
export interface State {
  readonly process: ProcessState;
  /** The clock of each thread that has one. */
  readonly clocks: readonly ThreadClock[];
  readonly ready: boolean;
  /** Why it may move though no clock that the kernel shows runs for it. */
  readonly unseen: readonly Unseen[];
}

/** Finds out what the threads of a process wait for, and what of it the kernel does not show. */
export function stateOf(looked: Process, around: Omit<Descriptors, 'machine' | 'waitForLocks'>): State {
  const { pid, through, parent } = looked;
  const threads: ThreadState[] = [];
  const clocks: ThreadClock[] = [];
  const unseen = new Set<Unseen>();
  const { open, proc } = around;
  const machine = runtimeOf(looked, proc);
  let found: ReadonlySet<number> | undefined;
  const waitForLocks = () => {
    found ??= machine?.locks ? waitForMonitors(looked, proc) : new Set();
    return found;
  };
  const context = { ...around, machine, waitForLocks };
  // Calls of a program with shorter words have other numbers, so nothing that was read of them holds.
  const areKnown = hasLongWords(`/proc/${through}/exe`, proc) === true;
  if (!areKnown) unseen.add('words');
  let ready = false;
  for (const thread of looked.threads) {
    const interest = areKnown ? interestIn(through, thread, context) : nothing;
    if (interest.unseen !== undefined) unseen.add(interest.unseen);
    const arrived = [
      ...interest.reads.filter((descriptor) => isReadable(context, descriptor)),
      ...interest.hangUps.filter((descriptor) => isEndedKeyboard(context, descriptor)),
    ];
    // A thread that wakes only for more, and sleeps though all that came was told, has been woken for it before.
    const isOld = arrived.every((descriptor) => interest.edges.includes(descriptor));
    ready ||= arrived.length > 0 && !(isOld && around.libc !== undefined && awaitKernel(around.libc));
    ready ||= [...interest.reads, ...interest.writes].some((descriptor) =>
      isOnDisk(through, descriptor, context),
    );
    const waitsFor = sourcesOf(interest, context);
    if (interest.clockMs !== undefined) {
      const limit = waitsFor.length > 1 ? limitOf(through, thread, proc) : undefined;
      const limitMs = limit?.kind === 'span' ? { limitMs: limit.ms } : {};
      clocks.push({ tid: thread.tid, ms: interest.clockMs, ...limitMs });
    }
    threads.push({
      tid: thread.tid,
      call: thread.call?.name ?? (thread.running ? 'running' : 'unknown'),
      waitsFor,
      ...wholeOf(thread),
    });
  }
  for (const one of unseenSignals(looked.threads, { through, machine, open, proc })) unseen.add(one);
  const connections = [...open.values()].map((inode) => context.byInode.get(inode));
  return {
    process: {
      pid,
      ...(parent !== undefined && { parent }),
      waitsFor: [...new Set(threads.flatMap((thread) => thread.waitsFor))],
      running: looked.threads.some((thread) => thread.running),
      holdsConnection: connections.some((socket) => socket !== undefined && isConnection(socket)),
      threads,
    },
    clocks,
    ready,
    unseen: [...unseen],
  };
}

/** How much a receive waits for that returns no piece. What it was asked for does not shrink as pieces come. */
function wholeOf({ call, arguments: given }: Thread): Pick<ThreadState, 'whole'> {
  const [, , length = 0n, flags = 0n] = given;
  return call?.name === 'recvfrom' && flags & MSG_WAITALL ? { whole: Number(length) } : {};
}

/** bits/socket.h */
const MSG_WAITALL = 0x100n;

/** Whether a socket is an end of a connection that can still bring something. */
export function isConnection(socket: TcpSocket): boolean {
  return (
    socket.state === 'established' || socket.state === 'close-wait' || socket.state.startsWith('fin-wait')
  );
}
