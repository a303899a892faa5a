import type { Runtime } from '../languages/row/runtime.ts';
import { runtimes } from '../languages/runtimes/runtimes.ts';
import { hasSection } from './elf.ts';
import { type Proc, procHere } from './proc.ts';
import type { Thread } from './thread.ts';

/**
 * Whether a thread belongs to the virtual machine and has nothing to do. Such a thread wakes by the clock for ever,
 * without effect on the program. While it works it may be about to wake the program, which waits for a class, a
 * compiled method or a safepoint; it then runs or is in another kind of call, for example to map memory or to sleep
 * until all threads have stopped.
 */
export function isHousekeeping(
  { name, call }: Pick<Thread, 'name' | 'call'>,
  { threads }: Pick<Runtime, 'threads'>,
): boolean {
  const idles = call?.waits === 'futex' || call?.waits === 'child' || call?.name.startsWith('accept');
  return Boolean(idles) && name !== undefined && threads.some((pattern) => pattern.test(name));
}

/** Whether a process runs this virtual machine. `pid` is the process, or the thread through which it is read. */
export function isProcessOf(
  { known }: Pick<Runtime, 'known'>,
  { pid, proc = procHere }: { readonly pid: number; readonly proc?: Pick<Proc, 'read' | 'bytes'> },
): boolean {
  return known.by === 'name'
    ? proc.read(`/proc/${pid}/comm`)?.trim() === known.name
    : hasSection(`/proc/${pid}/exe`, known.section, proc);
}

/** The virtual machine or runtime of a process, if it has one that the table knows. */
export function runtimeOf(through: number, proc: Proc): Runtime | undefined {
  return runtimes.find((one) => isProcessOf(one, { pid: through, proc }));
}
