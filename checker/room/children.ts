import { constants } from 'node:os';
import type { Libc } from '../kernel/libc.ts';
import type { HostOptions } from './host-options.ts';
import type { ProcessEnd } from './launch.ts';

/** Waits for processes that were started without Node. */
export interface Children extends Disposable {
  /** Resolves when this child has ended. To be called in the turn in which it was started. */
  untilEnd(pid: number): Promise<ProcessEnd>;
}

/** For waitpid(2): return at once when the child has not ended. */
const WNOHANG = 1;

/** Starts to listen for SIGCHLD. Node waits for its own children by number too, so neither disturbs the other. */
export function followChildren(libc: Libc, { onChildEnd }: Pick<HostOptions, 'onChildEnd'>): Children {
  const waiting = new Map<number, (end: ProcessEnd) => void>();
  const awake = new MessageChannel().port1;
  const status = Buffer.alloc(4);
  const stop = onChildEnd(() => {
    // Several ends may come as one signal.
    for (const [pid, resolve] of waiting) {
      if (libc.waitpid(pid, status, WNOHANG) !== pid) continue;
      waiting.delete(pid);
      resolve(endIn(status.readInt32LE()));
    }
    if (waiting.size === 0) awake.unref();
  });
  return {
    untilEnd: (pid) =>
      new Promise((resolve) => {
        waiting.set(pid, resolve);
        // A signal that is awaited does not keep Node from exiting; an open port does.
        awake.ref();
      }),
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
