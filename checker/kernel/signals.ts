import { readdirSync } from 'node:fs';
import { type Read, readProc } from './read.ts';

/** How a process would receive a signal now. */
export interface Reception {
  /** The program has a handler for the signal. */
  readonly caught: boolean;
  /** The signal was sent, and no thread has taken it yet. */
  readonly pending: boolean;
  /** The number of threads that block the signal, including one in its handler. */
  readonly blocked: number;
  readonly threads: number;
}

/** Reads the signal masks of a process from its threads' `status` (proc_pid_status(5)); undefined once it is gone. */
export function receptionOf(pid: number, signal: number): Reception | undefined {
  const bit = 1n << BigInt(signal - 1);
  const masks = statusesOf(pid).map((status) => (name: string) => (maskIn(status, name) & bit) !== 0n);
  const [first] = masks;
  if (!first) return undefined;
  return {
    caught: first('SigCgt'),
    pending: first('ShdPnd') || masks.some((has) => has('SigPnd')),
    blocked: masks.filter((has) => has('SigBlk')).length,
    threads: masks.length,
  };
}

function statusesOf(pid: number): readonly string[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.flatMap((tid) => readProc(`/proc/${pid}/task/${tid}/status`) ?? []);
  } catch {
    return [];
  }
}

function maskIn(status: string, name: string): bigint {
  const [, digits] = new RegExp(`^${name}:\\s*([0-9a-f]+)$`, 'm').exec(status) ?? [];
  return BigInt(`0x${digits ?? '0'}`);
}

/** The number of a thread in its own pid namespace, by which the thread knows itself (proc_pid_status(5), NSpid). */
export function ownNumberOf(
  { pid, tid }: { readonly pid: number; readonly tid: number },
  read: Read = readProc,
): number {
  const status = read(`/proc/${pid}/task/${tid}/status`) ?? '';
  const [, numbers] = /^NSpid:\s*(.+)$/m.exec(status) ?? [];
  return Number(numbers?.split(/\s+/).at(-1) ?? tid);
}
