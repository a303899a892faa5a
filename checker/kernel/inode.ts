import { readlinkSync } from 'node:fs';

/** What a descriptor of a process refers to, such as `socket:[123]` or `pipe:[123]`; undefined once it is closed. */
export function inode(pid: number, descriptor: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/fd/${descriptor}`);
  } catch {
    return undefined;
  }
}
