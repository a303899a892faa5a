import type { Runtime } from '../languages/row/language.ts';
import { type Read, readProc } from './read.ts';
import type { Thread } from './thread.ts';

/**
 * Whether a thread serves the virtual machine and never the program, and has nothing to do: it wakes by the clock for ever.
 * At its work it may be about to wake the program, which waits for a class, a compiled method or a safepoint: then it runs,
 * or is in a call of another kind, as when it waits for memory to be mapped, or sleeps until all threads have stopped.
 */
export function isHousekeeping(
  { name, call }: Pick<Thread, 'name' | 'call'>,
  { threads }: Pick<Runtime, 'threads'>,
): boolean {
  const idles = call?.waits === 'futex' || call?.waits === 'child' || call?.name.startsWith('accept');
  return Boolean(idles) && name !== undefined && threads.some((pattern) => pattern.test(name));
}

/** Whether a process is this virtual machine, by the name of its program. */
export function isProcessOf(
  { process: machine }: Pick<Runtime, 'process'>,
  { pid, read = readProc }: { readonly pid: number; readonly read?: Read | undefined },
): boolean {
  return read(`/proc/${pid}/comm`)?.trim() === machine;
}
