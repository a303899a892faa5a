import type { CallShape } from './calls.ts';
import type { Read } from './read.ts';

/** A thread at the instant it was read. */
export interface Thread {
  readonly tid: number;
  /** Undefined while it runs, or sits in a call that no table knows. */
  readonly call: CallShape | undefined;
  readonly arguments: readonly bigint[];
  /** The call and its arguments as text, then how often it was on a processor: equal twice means it did not move. */
  readonly mark: string;
  readonly running: boolean;
  /** It sleeps in the kernel, which will wake it by itself: from a disk, or when there is memory. */
  readonly held: boolean;
  /** Undefined while it runs, when it need not be asked, as are the threads of its process, itself among them. */
  readonly name: string | undefined;
  readonly ofThreads: number | undefined;
  /** How long it was ready to run and had no processor since it was born, ms; 0 where the kernel does not count it. */
  readonly keptFromRunningMs: number;
}

/**
 * Reads one thread in three short files, or undefined once it has ended. A thread that is being woken still shows the
 * call it was blocked in (TASK_WAKING, until the other processor has heard of it: 4 ms were seen on a virtual
 * machine), so its state is asked too; between that and the count of how often it ran, it cannot have moved unseen.
 */
export function readThread(
  path: string,
  { calls, read }: { readonly calls: ReadonlyMap<number, CallShape>; readonly read: Read },
): Thread | undefined {
  const call = read(`${path}/syscall`);
  if (call === undefined) return undefined;
  const state = call === running ? undefined : read(`${path}/stat`);
  const counted = read(`${path}/schedstat`);
  const schedule = counted ?? read(`${path}/status`);
  if (schedule === undefined || (call !== running && (state === undefined || hasEnded(state))))
    return undefined;
  return {
    tid: Number(path.slice(path.lastIndexOf('/') + 1)),
    ...parseSyscall(state === undefined || isAwake(state) ? running : call, calls),
    held: state !== undefined && isHeld(state),
    name: state && nameIn(state),
    ofThreads: state === undefined ? undefined : Number(fromState(state).split(' ', 18)[17]),
    mark: `${call}${schedule}`,
    keptFromRunningMs: Number(counted?.split(' ')[1] ?? 0) / 1e6,
  };
}

/** All that `syscall` says of a thread that is on a processor or ready to be. */
const running = 'running\n';

/**
 * The text of `/proc/PID/task/TID/syscall`: `running`, or a number and six arguments in hexadecimal, then the
 * stack and program counters (proc_pid_syscall(5)). A number of -1 is blocked outside any call, as in a page fault.
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
 * The text of `/proc/PID/task/TID/stat`: a number, a name in brackets that may hold anything, the state (proc_pid_stat(5)).
 * Who waits for something from outside sleeps so that a signal could wake it (`S`). Another sleep (`D`) is the kernel's own
 * and ends by itself: for memory, for a disk, or on the way out, when `syscall` still shows the call it was killed in.
 */
export function isAwake(stat: string): boolean {
  return isHeld(stat) || stateIn(stat) === 'R';
}

/** The same text of one in the kernel's own sleep. */
function isHeld(stat: string): boolean {
  return stateIn(stat) === 'D';
}

/** The same text of a zombie, or of a dead thread, which has nothing left to do. */
function hasEnded(stat: string): boolean {
  return /^[ZX]/.test(stateIn(stat));
}

/** The name in brackets: of the program that it runs, or one that it gave itself, 15 characters at most. */
function nameIn(stat: string): string {
  return stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
}

/** What stands behind the name: the state, then the parent, the process group and the session; the number of threads is the 18th. */
export function fromState(stat: string): string {
  return stat.slice(stat.lastIndexOf(')') + 2);
}

function stateIn(stat: string): string {
  return fromState(stat).charAt(0);
}

/** A descriptor or a count: the low 32 bits, signed, as the C type is `int`. */
export function int(argument: bigint | undefined): number {
  return Number(BigInt.asIntN(32, argument ?? 0n));
}
