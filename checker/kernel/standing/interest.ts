import type { Unseen } from '../../model/standing.ts';
import { type Proc, procHere } from '../proc.ts';
import { int, type Thread } from '../thread.ts';
import type { ClockMs } from './clock.ts';

/** What would wake a blocked thread. Descriptors are those of its process. */
export interface Interest {
  readonly reads: readonly number[];
  readonly writes: readonly number[];
  /** Descriptors watched only for a hang-up or an error: bytes on them do not wake the thread. */
  readonly hangUps: readonly number[];
  /** The least time after which a clock wakes the thread. */
  readonly clockMs?: ClockMs;
  readonly child: boolean;
  /**
   * Those of `reads` that wake the thread only when something more arrives (EPOLLET, epoll(7)): what it has been told
   * of may lie there unread.
   */
  readonly edges: readonly number[];
  /** It was stopped by a signal, and goes on at SIGCONT. */
  readonly resumption?: true;
  /** Why it may wake for a reason that is not among these. */
  readonly unseen?: Unseen;
}

/** The interest of a thread that nothing is known to wake. */
export const nothing: Interest = { reads: [], writes: [], hangUps: [], child: false, edges: [] };

/**
 * Reads what a blocked thread waits for from its call. Sets of descriptors are in its memory, or in the `fdinfo` of its
 * epoll.
 */
export function interestOf(
  pid: number,
  thread: Pick<Thread, 'call' | 'arguments' | 'running'>,
  proc: Proc = procHere,
): Interest {
  const target = { pid, proc };
  const { call, arguments: given } = thread;
  if (!call) return thread.running ? nothing : { ...nothing, unseen: 'call' };
  switch (call.waits) {
    case 'readable':
      return { ...nothing, reads: [int(given[call.descriptor])] };
    case 'writable':
      return { ...nothing, writes: [int(given[call.descriptor])] };
    case 'child':
      return { ...nothing, child: true };
    case 'resumption':
      return { ...nothing, resumption: true };
    case 'poll':
      return polled(target, given) ?? everything(target);
    case 'select':
      return selected(target, given) ?? everything(target);
    case 'epoll':
      return epolled(target, int(given[0]));
    case 'futex':
    case 'signal':
    case 'clock':
      return nothing;
  }
}

interface InterestTarget {
  readonly pid: number;
  readonly proc: Proc;
}

/** poll(2): an array of { int fd; short events; short revents }. */
function polled({ pid, proc }: InterestTarget, [address, count]: readonly bigint[]): Interest | undefined {
  const length = Math.min(Number(count ?? 0n), 1024) * 8;
  const bytes = proc.memory(pid, { address: address ?? 0n, length });
  if (!bytes) return undefined;
  const reads: number[] = [];
  const writes: number[] = [];
  const hangUps: number[] = [];
  for (let at = 0; at < length; at += 8) {
    const descriptor = bytes.readInt32LE(at);
    const events = bytes.readInt16LE(at + 4);
    if (descriptor < 0) continue;
    if (events & 0x2001) reads.push(descriptor);
    if (events & 0x0004) writes.push(descriptor);
    if (events === 0) hangUps.push(descriptor);
  }
  return { ...nothing, reads, writes, hangUps };
}

/** select(2): three bit sets of `nfds` bits. */
function selected(
  target: InterestTarget,
  [count, reading, writing]: readonly bigint[],
): Interest | undefined {
  const bits = Math.min(int(count), 1024);
  const reads = bitsOf(target, reading, bits);
  const writes = bitsOf(target, writing, bits);
  return reads && writes ? { ...nothing, reads, writes } : undefined;
}

function bitsOf(
  { pid, proc }: InterestTarget,
  address: bigint | undefined,
  bits: number,
): number[] | undefined {
  if (address === undefined || address === 0n || bits <= 0) return [];
  const bytes = proc.memory(pid, { address, length: Math.ceil(bits / 64) * 8 });
  if (!bytes) return undefined;
  return Array.from({ length: bits }, (_, bit) => bit).filter(
    (bit) => (bytes[bit >> 3] ?? 0) & (1 << (bit & 7)),
  );
}

/** `/proc/PID/fdinfo/EPFD` has a line `tfd: N events: HEX …` for each descriptor (proc_pid_fdinfo(5)). */
export function epolled({ pid, proc }: InterestTarget, descriptor: number): Interest {
  const text = proc.read(`/proc/${pid}/fdinfo/${descriptor}`) ?? '';
  const reads: number[] = [];
  const writes: number[] = [];
  const edges: number[] = [];
  for (const [, target, events] of text.matchAll(/^tfd:\s*(\d+)\s+events:\s*([0-9a-f]+)/gm)) {
    const mask = Number.parseInt(events ?? '0', 16);
    if (mask & 0x2001) reads.push(Number(target));
    if (mask & 0x0004) writes.push(Number(target));
    if (mask & 0x80000000) edges.push(Number(target));
  }
  return { ...nothing, reads, writes, edges };
}

/** If a set cannot be read, every open descriptor may be in it, so that no wake-up is ruled out without proof. */
function everything({ pid, proc }: InterestTarget): Interest {
  return { ...nothing, reads: proc.list(`/proc/${pid}/fd`).map(Number) };
}
