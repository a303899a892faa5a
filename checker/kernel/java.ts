import { readProc } from './read.ts';

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

/** Whether a thread of this name serves the virtual machine and never the program: it wakes by the clock for ever. */
export function isHousekeeping(name: string): boolean {
  return housekeeping.some((pattern) => pattern.test(name));
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
