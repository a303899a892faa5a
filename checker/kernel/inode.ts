import { readlinkSync } from 'node:fs';
import { throughOf } from './through.ts';

/** What a descriptor of a process refers to, such as `socket:[123]` or `pipe:[123]`; undefined once it is closed. */
export function inode(pid: number, descriptor: number): string | undefined {
  try {
    return readlinkSync(`/proc/${throughOf(pid)}/fd/${descriptor}`);
  } catch {
    return undefined;
  }
}
