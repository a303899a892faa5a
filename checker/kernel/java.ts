import { readProc } from './read.ts';
import type { Thread } from './thread.ts';

/** Threads that a Java virtual machine starts for itself, by name as the kernel cuts it (15 characters). */
const housekeeping = [
  /^VM /,
  /^GC /,
  /^G1 /,
  /^C[12] Compiler/,
  /^Sweeper/,
  /^Common-Cleaner/,
  /^Reference Handl/,
  /^Finalizer/,
  /^Signal Dispatch/,
  /^Service Thread/,
  /^Monitor Deflati/,
  /^Notification T/,
  /^Attach Listener/,
  /^StringDedup/,
  /^(Shenandoah|ZDirector|ZDriver|ZStat|Z[A-Z])/,
  /^process reaper/,
];

/**
 * Whether a thread serves the virtual machine and never the program, and has nothing to do: it wakes by the clock for ever.
 * At its work it may be about to wake the program, which waits for a class, a compiled method or a safepoint: then it runs,
 * or is in a call of another kind, as when it waits for memory to be mapped, or sleeps until all threads have stopped.
 */
export function isHousekeeping({ name, call }: Pick<Thread, 'name' | 'call'>): boolean {
  const idles = call?.waits === 'futex' || call?.waits === 'child' || call?.name.startsWith('accept');
  return Boolean(idles) && name !== undefined && housekeeping.some((pattern) => pattern.test(name));
}

const known = new Map<number, boolean>();

/** Whether a process is a Java virtual machine. Asked at every look, so remembered for the pid. */
export function isJava(pid: number): boolean {
  const answer = known.get(pid);
  if (answer) return answer;
  const name = readProc(`/proc/${pid}/comm`)?.trim();
  if (name === 'java') known.set(pid, true);
  return name === 'java';
}
