import type { CallShape } from './calls.ts';
import type { Read } from './read.ts';

/** A thread when it was read. */
export interface Thread {
  readonly tid: number;
  /** Undefined while the thread runs, or is blocked in a call that the table does not know. */
  readonly call: CallShape | undefined;
  readonly arguments: readonly bigint[];
  /**
   * The call and its arguments as text, then how often the thread ran: if two looks agree, the thread has not moved.
   */
  readonly mark: string;
  /** Where the thread is blocked: its call, and the stack from which it came. */
  readonly place: string;
  readonly running: boolean;
  /** The thread sleeps in the kernel, which will wake it by itself: for a disk, or when memory is free. */
  readonly held: boolean;
  /** The thread's name. It is not read, so undefined, while the thread runs. */
  readonly name: string | undefined;
  /** The number of threads in the process. Undefined while the thread runs. */
  readonly ofThreads: number | undefined;
  /**
   * How long the thread has been ready to run without a processor since it was created, in ms; 0 if the kernel does not
   * count it.
   */
  readonly keptFromRunningMs: number;
  /** How long the thread has had a processor since it was created, in ms; 0 if the kernel does not count it. */
  readonly ranMs: number;
}

/**
 * Reads one thread from three short files; undefined once it has ended. A thread that is being woken still shows the
 * call that it was blocked in (TASK_WAKING, until the other processor has noticed: 4 ms were seen on a virtual
 * machine), so its state is read too. The count of how often it ran is read last, so that a thread that moves in
 * between changes its mark.
 */
export function readThread(
  path: string,
  { calls, read }: { readonly calls: ReadonlyMap<number, CallShape>; readonly read: Read },
): Thread | undefined {
  const call = read(`${path}/syscall`) ?? unreadable;
  const state = call === running ? undefined : read(`${path}/stat`);
  const counted = read(`${path}/schedstat`);
  const schedule = counted ?? read(`${path}/status`);
  if (schedule === undefined || (call !== running && (state === undefined || hasEnded(state))))
    return undefined;
  const [ran, kept] = counted?.split(' ') ?? [];
  return {
    tid: Number(path.slice(path.lastIndexOf('/') + 1)),
    ...(state !== undefined && isStopped(state)
      ? stopped
      : parseSyscall(state === undefined || isAwake(state) ? running : call, calls)),
    held: state !== undefined && isHeld(state),
    name: state && nameIn(state),
    ofThreads: state === undefined ? undefined : Number(fromState(state).split(' ', 18)[17]),
    mark: `${call}${schedule}`,
    place: placeOf(call),
    keptFromRunningMs: Number(kept ?? 0) / 1e6,
    ranMs: Number(ran ?? 0) / 1e6,
  };
}

/**
 * In place of the text of `syscall` where the kernel does not give it: of a process of another user, for example. While
 * the thread's `stat` can be read, it lives; its call is then unknown.
 */
const unreadable = 'unreadable';

/**
 * The number of a call, its first argument, the stack pointer and the program counter, from the text of `syscall`. The
 * other arguments are left out: some hold what is left of a time limit, and those that a call does not have hold
 * anything.
 */
function placeOf(syscall: string): string {
  const [number, argument, , , , , , ...registers] = syscall.split(' ');
  return [number, argument, ...registers].join(' ');
}

/** A thread that a signal has stopped shows the call in which it was, and will not go on with it before SIGCONT. */
const stopped = { call: { name: 'stopped', waits: 'resumption' }, arguments: [], running: false } as const;

/** The whole text of `syscall` for a thread that runs or is ready to run. */
const running = 'running\n';

/**
 * Reads the text of `/proc/PID/task/TID/syscall`: `running`, or a number and six arguments in hexadecimal, then the
 * stack pointer and the program counter (proc_pid_syscall(5)). The number -1 means blocked outside any call, as in a
 * page fault.
 */
export function parseSyscall(
  text: string,
  calls: ReadonlyMap<number, CallShape>,
): Pick<Thread, 'call' | 'arguments' | 'running'> {
  const [number, ...rest] = text.trim().split(' ');
  if (number === undefined || number === running.trim() || number === '-1') {
    return { call: undefined, arguments: [], running: true };
  }
  return { call: calls.get(Number(number)), arguments: rest.slice(0, 6).map(BigInt), running: false };
}

/**
 * Reads the text of `/proc/PID/task/TID/stat`: a number, a name in brackets with any characters, the state
 * (proc_pid_stat(5)). A thread that waits for something outside sleeps interruptibly (`S`). The kernel's own sleep
 * (`D`) ends by itself: for memory, for a disk, or on the way out, when `syscall` still shows the call in which the
 * thread was killed.
 */
export function isAwake(stat: string): boolean {
  return isHeld(stat) || stateIn(stat) === 'R';
}

/** Whether a thread with this `stat` is in the kernel's own sleep. */
function isHeld(stat: string): boolean {
  return stateIn(stat) === 'D';
}

/** Whether a signal has stopped a thread with this `stat`. */
function isStopped(stat: string): boolean {
  return stateIn(stat) === 'T';
}

/** Whether this `stat` is of a zombie or a dead thread. */
export function hasEnded(stat: string): boolean {
  return /^[ZX]/.test(stateIn(stat));
}

/** The name in brackets: of the thread's program, or one that the thread gave itself; at most 15 characters. */
function nameIn(stat: string): string {
  return stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
}

/** The text after the name: state, parent, process group, session, …; the 18th word is the number of threads. */
export function fromState(stat: string): string {
  return stat.slice(stat.lastIndexOf(')') + 2);
}

/** The state of a thread with this `stat`: `S` is asleep. */
export function stateIn(stat: string): string {
  return fromState(stat).charAt(0);
}

/** An argument of the C type `int`, such as a descriptor or a count: the low 32 bits, signed. */
export function int(argument: bigint | undefined): number {
  return Number(BigInt.asIntN(32, argument ?? 0n));
}
