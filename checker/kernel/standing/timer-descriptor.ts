import type { Read } from '../read.ts';

/** Milliseconds until a timer of timerfd_create(2) expires, read from its `fdinfo`; undefined if it is not set. */
export function timerIn(pid: number, descriptor: number, read: Read): number | undefined {
  const fdinfo = read(`/proc/${pid}/fdinfo/${descriptor}`) ?? '';
  const [, seconds = '0', nanoseconds = '0'] = /^it_value: \((\d+), (\d+)\)/m.exec(fdinfo) ?? [];
  const ms = Number(seconds) * 1e3 + Number(nanoseconds) / 1e6;
  return ms > 0 ? ms : undefined;
}
