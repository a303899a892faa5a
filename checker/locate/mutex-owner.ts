import { readMemory, readProc } from '../kernel/read.ts';
import { ownNumberOf } from '../kernel/signals.ts';
import { throughOf } from '../kernel/through.ts';

/** One thread among those of its process. */
interface MutexOwnerOptions {
  readonly pid: number;
  readonly tids: readonly number[];
}

/**
 * The thread that owns the pthread mutex for which another thread waits; undefined if it waits for none. In the C
 * libraries of Linux a mutex begins with its futex, and `__owner` comes 8 bytes later (glibc: struct_mutex.h). That it
 * is the number of a thread of the same process tells a mutex from any other futex.
 */
export function mutexOwner(tid: number, { pid, tids }: MutexOwnerOptions): number | undefined {
  const call = readProc(`/proc/${throughOf(pid)}/task/${tid}/syscall`) ?? '';
  const [, at, operation, value] = /^\d+ (0x[0-9a-f]+) (0x[0-9a-f]+) (0x[0-9a-f]+)/.exec(call) ?? [];
  if (!at || (Number(operation) & command) !== wait || Number(value) !== contended) return undefined;
  const memory = readMemory(pid, { address: BigInt(at), length: 12 });
  const owner = memory && memory.length === 12 ? memory.readInt32LE(8) : 0;
  return tids.find((other) => other !== tid && ownNumberOf({ pid, tid: other }) === owner);
}

/** futex(2): FUTEX_WAIT, without the bits that say private or which clock. */
const command = 0x7f;
const wait = 0;

/** The value of a mutex that a thread holds and others wait for (futex-internal.h, lowlevellock.h). */
const contended = 2;
