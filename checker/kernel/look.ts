import type { Role } from '../model/actor.ts';
import { type Process, type ReadTreeOptions, readTree } from './process.ts';

/**
 * A program to look at. Its keyboard and screens are named by inode, as `/proc/PID/fd/N` does: `socket:[123]`,
 * `pipe:[123]`.
 */
export interface Watched {
  readonly role: Role;
  /** The started process, then processes that outlived their parent and that the checker adopted. */
  readonly roots: readonly number[];
  readonly keyboard: string | undefined;
  /** The checker has closed it. */
  readonly keyboardEnded?: true;
  readonly screens: readonly string[];
  /** The terminal that is its keyboard and one of its screens; undefined if they are pipes. */
  readonly terminal?: WatchedTerminal;
}

/** The terminal of a program. */
interface WatchedTerminal {
  /** `/dev/pts/3`. */
  readonly path: string;
  /** The number of the device, as `tty_nr` in `/proc/PID/stat` has it. */
  readonly device: number;
  /** How long a read of single keys takes at most; undefined without such a limit. */
  readonly readLimitMs: number | undefined;
}

/** The state of every thread of every program, read program by program. */
export interface Look {
  readonly programs: readonly { readonly watched: Watched; readonly processes: readonly Process[] }[];
  /** Roles with a thread that was running: this look shows no rest. */
  readonly running: readonly Role[];
  /**
   * If two looks have the same signature, no thread has moved between its reading in the first and in the second, so
   * there was an instant at which all were blocked at once.
   */
  readonly signature: string;
}

/** Reads all threads of all programs once. */
export function look(watched: readonly Watched[], reading: ReadTreeOptions): Look {
  const programs = watched.map((one) => ({ watched: one, processes: readTree(one.roots, reading) }));
  const running = programs.filter(({ processes }) => processes.some(mayRun)).map((one) => one.watched.role);
  return {
    programs,
    running,
    signature: programs.map(({ processes }) => processes.map(sign).join('')).join('|'),
  };
}

/** True if a thread runs or is blocked in an unknown call: what the process waits for is then unknown. */
function mayRun({ threads }: Process): boolean {
  return threads.some((thread) => thread.call === undefined);
}

function sign({ pid, threads }: Process): string {
  return `${pid}:${threads.map((thread) => `${thread.tid} ${thread.mark}`).join('')}`;
}
