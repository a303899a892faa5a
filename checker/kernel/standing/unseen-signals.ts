import type { Runtime } from '../../languages/row/runtime.ts';
import type { Unseen } from '../../model/standing.ts';
import type { Proc } from '../proc.ts';
import type { Thread } from '../thread.ts';
import { hasSignal, isDroppedByDefault, maskAt, readMasks, type ThreadMasks } from './signal-masks.ts';
import { timersOf } from './timers.ts';

/** A process whose signals are asked for, and how it is read. */
export interface SignalContext {
  readonly through: number;
  readonly machine: Runtime | undefined;
  readonly open: ReadonlyMap<number, string>;
  readonly proc: Proc;
}

/** SIGALRM, which ends a program that does not handle it (signal(7)). */
const SIGALRM = 14;

/**
 * Clocks that may move a process by a signal, while the kernel does not show whether they run. An alarm (alarm(2),
 * setitimer(2)) stands in no file, so each process that could take SIGALRM may have one. Timers of timer_create(2) are
 * listed, though not whether they are set. The virtual and the profiling clock of setitimer(2) count the time for which
 * the process runs, so they stand still while it is blocked.
 *
 * An alarm that nothing handles is not counted: it would be in every program, and all it can do is to end it.
 */
export function unseenSignals(threads: readonly Thread[], context: SignalContext): readonly Unseen[] {
  const { through, proc, machine } = context;
  const masks = readMasks(through, threads, proc);
  if (!masks) return [];
  const isOwn = (signal: number) => machine?.signals?.includes(signal) ?? false;
  const mayTake = (signal: number) => takes(signal, masks) || isAwaited(signal, threads, context);
  const alarms = hasSignal(masks.caught, SIGALRM) || isAwaited(SIGALRM, threads, context);
  const timers = timersOf(through, proc.read);
  const isTimed = timers === undefined || timers.some((signal) => !isOwn(signal) && mayTake(signal));
  return [
    ...(alarms && !isOwn(SIGALRM) && mayTake(SIGALRM) ? (['alarm'] as const) : []),
    ...(isTimed ? (['timer'] as const) : []),
  ];
}

/** Whether a signal would do something: some thread does not block it, and the process does not ignore it. */
function takes(signal: number, { caught, ignored, blocked }: ThreadMasks): boolean {
  if (blocked.every((mask) => hasSignal(mask, signal)) || hasSignal(ignored, signal)) return false;
  return hasSignal(caught, signal) || !isDroppedByDefault(signal);
}

/** Whether a thread asks for a signal in place of handling it: in sigwait(3), or through a signalfd(2). */
function isAwaited(signal: number, threads: readonly Thread[], context: SignalContext): boolean {
  const { through, open, proc } = context;
  const inCall = threads.some(({ call, arguments: given }) => {
    if (call?.waits !== 'signal' || call.timeout === undefined) return false;
    const bytes = proc.memory(through, { address: given[0] ?? 0n, length: 8 });
    return !bytes || hasSignal(bytes.readBigUInt64LE(0), signal);
  });
  if (inCall) return true;
  return [...open].some(([descriptor, target]) => {
    if (target !== 'anon_inode:[signalfd]') return false;
    const fdinfo = proc.read(`/proc/${through}/fdinfo/${descriptor}`) ?? '';
    return hasSignal(maskAt(fdinfo, 'sigmask'), signal);
  });
}
