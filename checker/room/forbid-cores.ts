import type { Libc } from '../kernel/libc.ts';

const RLIMIT_CORE = 4;

/**
 * Forbids core files to this process and to all that it starts from now on: a program that crashes would leave one in
 * the folder that was handed in.
 */
export function forbidCores(libc: Libc | undefined): void {
  // Two numbers of 64 bits, the limit and its own limit: both 0.
  libc?.prlimit(0, RLIMIT_CORE, Buffer.alloc(16), undefined);
}
