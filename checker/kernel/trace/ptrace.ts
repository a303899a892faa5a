import type { Libc } from '../libc.ts';

/** What a traced thread did when it stopped (ptrace(2)). */
export type Stop =
  /** It enters a call: its number and arguments. */
  | { readonly kind: 'enters'; readonly number: number; readonly arguments: readonly bigint[] }
  /** It leaves a call, whose result may be the negative number of an error. */
  | { readonly kind: 'leaves'; readonly result: bigint }
  /** A signal is about to be delivered to it. */
  | { readonly kind: 'signal'; readonly signal: number }
  /** It was asked to stop. */
  | { readonly kind: 'stop' };

/** One thread of another process, whose system calls are watched. */
export interface Tracee {
  /** What a status of waitpid(2) that says "stopped" means. */
  readonly stopIn: (status: number) => Stop;
  /** Lets the thread go on to its next stop, with a signal that it is to get, or 0. */
  readonly resume: (signal: number) => void;
  readonly interrupt: () => void;
  /** Lets a stopped thread go on, unwatched. */
  readonly detach: () => void;
}

/** Requests of ptrace(2), from linux/ptrace.h. */
const PTRACE_DETACH = 17;
const PTRACE_SYSCALL = 24;
const PTRACE_SEIZE = 0x4206;
const PTRACE_INTERRUPT = 0x4207;
const PTRACE_GET_SYSCALL_INFO = 0x420e;

const PTRACE_O_TRACESYSGOOD = 1;

/** The signal number of a stop at a system call, with PTRACE_O_TRACESYSGOOD. */
const SIGTRAP_OF_CALL = 5 | 0x80;

/**
 * Begins to trace a thread, and asks it to stop. Undefined if the kernel refuses. A kernel
 * without PTRACE_GET_SYSCALL_INFO (before Linux 5.3) shows stops that say nothing. A call that is restarted after a stop goes on as if nothing had been, its
 * time limit too (signal(7)); epoll_wait and a call on a socket with a time limit are not, and must not be stopped.
 */
export function seize(libc: Pick<Libc, 'ptrace' | 'ptraceInto'>, tid: number): Tracee | undefined {
  const ask = (request: number, data = 0) => libc.ptrace(request, tid, 0, data);
  if (ask(PTRACE_SEIZE, PTRACE_O_TRACESYSGOOD) !== 0) return undefined;
  const tracee: Tracee = {
    stopIn(status) {
      const signal = (status >> 8) & 0xff;
      if (status >> 16 !== 0) return { kind: 'stop' };
      if (signal !== SIGTRAP_OF_CALL) return { kind: 'signal', signal };
      const info = Buffer.alloc(88);
      const length = libc.ptraceInto(PTRACE_GET_SYSCALL_INFO, tid, info.length, info);
      return length > 0 ? stopOf(info) : { kind: 'stop' };
    },
    resume: (signal) => void ask(PTRACE_SYSCALL, signal),
    interrupt: () => void ask(PTRACE_INTERRUPT),
    detach: () => void ask(PTRACE_DETACH),
  };
  tracee.interrupt();
  return tracee;
}

const OP_ENTRY = 1;
const OP_EXIT = 2;

/** Reads a `struct ptrace_syscall_info`: the kind of stop, and from byte 24 on what belongs to it. */
function stopOf(info: Buffer): Stop {
  switch (info.readUInt8(0)) {
    case OP_ENTRY: {
      const given = Array.from({ length: 6 }, (_, at) => info.readBigUInt64LE(32 + 8 * at));
      return { kind: 'enters', number: Number(info.readBigUInt64LE(24)), arguments: given };
    }
    case OP_EXIT:
      return { kind: 'leaves', result: info.readBigInt64LE(24) };
    default:
      return { kind: 'stop' };
  }
}
