import { readProc } from './read.ts';

/** SIGALRM is signal 14 on every architecture that Linux runs Node on (signal(7)). */
const SIGALRM = 14n;

/**
 * Whether a signal may come to a process by the clock and find it ready: it catches SIGALRM, or has a timer of
 * timer_create(2). The kernel does not show when alarm(2) will ring, so that such a process is never proved at rest.
 */
export function awaitsAlarm(pid: number): boolean {
  const [, caught = '0'] = /^SigCgt:\s*([0-9a-f]+)/m.exec(readProc(`/proc/${pid}/status`) ?? '') ?? [];
  const catches = ((BigInt(`0x${caught}`) >> (SIGALRM - 1n)) & 1n) === 1n;
  return catches || (readProc(`/proc/${pid}/timers`) ?? '') !== '';
}

/** Milliseconds until a timer of timerfd_create(2) rings, as its `fdinfo` tells; undefined when it is not set. */
export function timerIn(pid: number, descriptor: number): number | undefined {
  const told = readProc(`/proc/${pid}/fdinfo/${descriptor}`) ?? '';
  const [, seconds = '0', nanoseconds = '0'] = /^it_value: \((\d+), (\d+)\)/m.exec(told) ?? [];
  const ms = Number(seconds) * 1e3 + Number(nanoseconds) / 1e6;
  return ms > 0 ? ms : undefined;
}
