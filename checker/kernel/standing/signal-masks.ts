import type { Proc } from '../proc.ts';
import type { Thread } from '../thread.ts';

/** The signal masks of a process (proc_pid_status(5)): what all of its threads share, and what each one blocks. */
export interface ThreadMasks {
  readonly caught: bigint;
  readonly ignored: bigint;
  readonly blocked: readonly bigint[];
}

/** Reads the masks of a process; undefined once it is gone. */
export function readMasks(
  through: number,
  threads: readonly Thread[],
  { read }: Pick<Proc, 'read'>,
): ThreadMasks | undefined {
  const status = read(`/proc/${through}/status`);
  if (status === undefined) return undefined;
  const others = threads.filter(({ tid }) => tid !== through);
  const texts = others.flatMap(({ tid }) => read(`/proc/${through}/task/${tid}/status`) ?? []);
  return {
    caught: maskAt(status, 'SigCgt'),
    ignored: maskAt(status, 'SigIgn'),
    blocked: [status, ...texts].map((text) => maskAt(text, 'SigBlk')),
  };
}

/** The mask that a line of a file of /proc gives in hexadecimal. */
export function maskAt(text: string, name: string): bigint {
  const [, digits] = new RegExp(`^${name}:\\s*([0-9a-f]+)$`, 'm').exec(text) ?? [];
  return BigInt(`0x${digits ?? '0'}`);
}

/** Whether a mask has a signal, by its number. */
export function hasSignal(mask: bigint, signal: number): boolean {
  return (mask & (1n << BigInt(signal - 1))) !== 0n;
}

/** SIGCHLD, SIGCONT, SIGURG and SIGWINCH: without a handler they do nothing to a process that waits (signal(7)). */
const dropped: ReadonlySet<number> = new Set([17, 18, 23, 28]);

/** Whether a signal does nothing where no handler is set. */
export function isDroppedByDefault(signal: number): boolean {
  return dropped.has(signal);
}
