import { constants } from 'node:os';
import type { Libc } from '../kernel/libc.ts';
import type { ProcessEnd } from './launch.ts';

/** Waits for processes that were started without Node. */
export interface Children extends Disposable {
  /** Resolves when this child has ended. To be called in the turn in which it was started. */
  untilEnd(pid: number): Promise<ProcessEnd>;
  /**
   * The stop of a thread that this process traces (ptrace(2)), as a status of waitpid(2): each is returned once.
   * Undefined while it runs, `ended` once it is gone.
   */
  stopOf(tid: number): number | 'ended' | undefined;
}

/** What tells that a child has ended. */
interface FollowChildrenOptions {
  /** Listens for the end of any child (SIGCHLD); returns what stops listening. */
  readonly onChildEnd: (listener: () => void) => () => void;
}

/** For waitpid(2): return at once when the child has not ended. */
const WNOHANG = 1;

/** For waitpid(2): also for threads that are no processes, if this process traces them. */
const WALL = 0x40000000;

/** The lowest byte of the status of a process that has stopped. */
const STOPPED = 0x7f;

/** Starts to listen for SIGCHLD. Node waits for its own children by number too, so neither disturbs the other. */
export function followChildren(libc: Libc, { onChildEnd }: FollowChildrenOptions): Children {
  const waiting = new Map<number, (end: ProcessEnd) => void>();
  const awake = new MessageChannel().port1;
  const stops = new Map<number, number>();
  const status = Buffer.alloc(4);
  /** Takes what the kernel has to tell of a process or a thread. That can be a stop, even if an end was asked for. */
  const take = (tid: number): 'running' | 'stopped' | 'ended' => {
    const found = libc.waitpid(tid, status, WNOHANG | WALL);
    if (found !== tid) return found === 0 ? 'running' : 'ended';
    const told = status.readInt32LE();
    if ((told & 0xff) === STOPPED) {
      stops.set(tid, told);
      return 'stopped';
    }
    waiting.get(tid)?.(endIn(told));
    waiting.delete(tid);
    return 'ended';
  };
  const stop = onChildEnd(() => {
    // Several ends may come as one signal.
    for (const pid of [...waiting.keys()]) take(pid);
    if (waiting.size === 0) awake.unref();
  });
  return {
    untilEnd: (pid) =>
      new Promise((resolve) => {
        waiting.set(pid, resolve);
        // A signal that is awaited does not keep Node from exiting; an open port does.
        awake.ref();
      }),
    stopOf(tid) {
      const state = stops.has(tid) ? 'stopped' : take(tid);
      const told = stops.get(tid);
      stops.delete(tid);
      return state === 'stopped' ? told : state === 'ended' ? state : undefined;
    },
    [Symbol.dispose]() {
      stop();
      awake.close();
    },
  };
}

/** Takes the status of a child that nothing waits for, so that the kernel frees its number. No child: no effect. */
export function reap(libc: Libc | undefined, pid: number): void {
  libc?.waitpid(pid, Buffer.alloc(4), WNOHANG);
}

/** Reads a status of waitpid(2). */
function endIn(status: number): ProcessEnd {
  const signal = status & 0x7f;
  return signal === 0
    ? { kind: 'exited', code: (status >> 8) & 0xff }
    : { kind: 'killed', signal: nameOf(signal) };
}

function nameOf(number: number): NodeJS.Signals {
  const names = Object.entries(constants.signals) as [NodeJS.Signals, number][];
  // Node has no names for real-time signals.
  return names.find(([, one]) => one === number)?.[0] ?? (`SIG${number}` as NodeJS.Signals);
}
