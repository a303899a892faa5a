import { readlinkSync } from 'node:fs';

/** What is behind a descriptor of a process, as `socket:[123]` or `pipe:[123]`; undefined once it is gone. */
export function inode(pid: number, descriptor: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/fd/${descriptor}`);
  } catch {
    return undefined;
  }
}
