import { statfsSync, statSync } from 'node:fs';
import type { Read } from '../../kernel/read.ts';
import type { SandboxLimits } from '../sandbox-limits.ts';
import type { LimitHit } from '../sandboxes.ts';
import { sharedMemoryOf } from './shared-memory.ts';

/** What is watched: the processes of one program, and the sandbox in which they are. */
export interface WatchedSandbox {
  readonly pids: readonly number[];
  /** The first process of the sandbox. */
  readonly init: number;
  /** The folders of its own, into which the program may write. */
  readonly written: readonly string[];
  readonly limits: SandboxLimits;
  readonly read: Read;
  /** The text of /proc/sysvipc/shm in the sandbox. */
  readonly sharedObjects: () => string;
}

/** The limit to which a program has come; undefined if it keeps to all of them. */
export function findLimitHit(watched: WatchedSandbox): LimitHit | undefined {
  const { pids, limits, read } = watched;
  const statuses = pids.map((pid) => read(`/proc/${pid}/status`) ?? '');
  const sum = (...fields: readonly string[]) =>
    statuses.reduce((all, status) => all + fields.reduce((of, field) => of + numberIn(status, field), 0), 0);
  if (sum('Threads') > limits.processes) return { limit: 'processes', most: limits.processes };
  const shared = Math.max(sum('RssShmem') * 1024, hiddenIn(watched));
  const memory = sum('RssAnon', 'VmSwap') * 1024 + shared;
  if (memory > limits.memoryBytes) return { limit: 'memory', most: limits.memoryBytes };
  if (pids.some((pid) => openFilesOf(pid) >= limits.descriptors))
    return { limit: 'descriptors', most: limits.descriptors };
  return findFullDisk(watched);
}

const mostFiles = 20_000;

/** A program may have ended because it could write no more. */
export function findFullDisk({
  init,
  written,
  limits,
}: Pick<WatchedSandbox, 'init' | 'written' | 'limits'>): LimitHit | undefined {
  const isFull = written.some((folder) => {
    try {
      const { bavail, files, ffree } = statfsSync(`/proc/${init}/root${folder}`);
      // An empty file takes memory too, which the size of the disk does not count.
      return bavail === 0 || files - ffree > mostFiles;
    } catch {
      return false;
    }
  });
  return isFull ? { limit: 'disk', most: limits.diskBytes } : undefined;
}

/**
 * Memory that no process shows: in files without a name, and in System V objects. It is looked for only if all of this
 * machine has so much: how much there was before a program began tells nothing, because its neighbours let go of theirs.
 */
function hiddenIn({ pids, limits, read, sharedObjects }: WatchedSandbox): number {
  const onMachine = numberIn(read('/proc/meminfo') ?? '', 'Shmem') * 1024;
  return onMachine > limits.memoryBytes / 2 ? sharedMemoryOf(pids, sharedObjects()) : 0;
}

function numberIn(text: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

/** Since Linux 6.2, the size of that folder is the number of open files. Before, none are told. */
function openFilesOf(pid: number): number {
  return statSync(`/proc/${pid}/fd`, { throwIfNoEntry: false })?.size ?? 0;
}
