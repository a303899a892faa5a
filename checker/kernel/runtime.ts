import type { Runtime } from '../languages/row/language.ts';
import { type Read, readProc } from './read.ts';
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

/** Whether a process runs this virtual machine, by the name of its program. */
export function isProcessOf(
  { process: machine }: Pick<Runtime, 'process'>,
  { pid, read = readProc }: { readonly pid: number; readonly read?: Read | undefined },
): boolean {
  return read(`/proc/${pid}/comm`)?.trim() === machine;
}
