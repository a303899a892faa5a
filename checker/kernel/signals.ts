import { readdirSync } from 'node:fs';
import { readProc } from './read.ts';

/** What a signal finds in a process. */
export interface Reception {
  /** The program has a handler for it. */
  readonly caught: boolean;
  /** It was sent, and no thread has taken it yet. */
  readonly pending: boolean;
  /** Threads that do not take it now; one that is in the handler is among them. */
  readonly blocked: number;
  readonly threads: number;
}

/** How a process stands to a signal, by the masks in its threads' `status` (proc_pid_status(5)); undefined once it is gone. */
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

/** The number of a thread in its own pid namespace, which is the one it knows (proc_pid_status(5), NSpid). */
export function ownNumberOf(pid: number, tid: number): number {
  const status = readProc(`/proc/${pid}/task/${tid}/status`) ?? '';
  const [, numbers] = /^NSpid:\s*(.+)$/m.exec(status) ?? [];
  return Number(numbers?.split(/\s+/).at(-1) ?? tid);
}
