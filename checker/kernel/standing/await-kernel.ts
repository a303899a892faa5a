import { arch } from 'node:os';
import type { SocketCalls } from './copy-descriptor.ts';

/** The number of membarrier(2) on each architecture (asm/unistd_64.h, asm-generic/unistd.h). */
const numbers: Readonly<Record<string, number>> = { x64: 324, arm64: 283 };

/** Waits for all processors, and not only for those of one process. */
const MEMBARRIER_CMD_GLOBAL = 1;

/**
 * Waits until each processor has finished what it was doing in the kernel for a packet, up to the wake-up of the thread
 * that waits for it. MEMBARRIER_CMD_GLOBAL is synchronize_rcu(), which waits for all code that had turned soft
 * interrupts off, as the network's own code has (kernel.org, RCU/checklist.rst). It takes 10 to 20 ms. False if the
 * kernel has no such call.
 */
export function awaitKernel(libc: Pick<SocketCalls, 'syscall'>): boolean {
  const number = numbers[arch()];
  return number !== undefined && libc.syscall(number, MEMBARRIER_CMD_GLOBAL, 0, 0) === 0;
}
