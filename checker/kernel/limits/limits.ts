import { readFileSync } from 'node:fs';

/** What the system allows a process and its user: see getrlimit(2). `Infinity` where there is no limit. */
export interface Limits {
  readonly openFiles: number;
  /** Threads count as processes. Root has no such limit. */
  readonly processes: number;
  /** Of a file that is written, in bytes. */
  readonly fileSize: number;
  /** Of the memory that may be addressed, in bytes. */
  readonly addressSpace: number;
}

/** Reads the limits of this process, which its children inherit; without /proc there are none. */
export function readLimits(): Limits {
  const text = limitsText();
  const soft = (name: string) => {
    const [, value = 'unlimited'] = new RegExp(`^${name} +(\\S+)`, 'm').exec(text) ?? [];
    return value === 'unlimited' ? Number.POSITIVE_INFINITY : Number(value);
  };
  return {
    openFiles: soft('Max open files'),
    processes: soft('Max processes'),
    fileSize: soft('Max file size'),
    addressSpace: soft('Max address space'),
  };
}

function limitsText(): string {
  try {
    return readFileSync('/proc/self/limits', 'latin1');
  } catch {
    return '';
  }
}
