import type { Role } from '../model/actor.ts';
import { type Process, type ReadTreeOptions, readTree } from './process.ts';

/** A program to look at. Inodes are as `/proc/PID/fd/N` names them: `socket:[123]`, `pipe:[123]`. */
export interface Watched {
  readonly role: Role;
  /** The process that was started, then any that it left behind and that were adopted. */
  readonly roots: readonly number[];
  readonly keyboard: string | undefined;
  readonly screens: readonly string[];
}

/** What every thread of every program was doing, one program read after the other. */
export interface Look {
  readonly programs: readonly { readonly watched: Watched; readonly processes: readonly Process[] }[];
  /** Some thread was found running: there is no rest in this look. */
  readonly running: readonly Role[];
  /** Equal in two looks: between them there was an instant at which no thread could move by itself. */
  readonly signature: string;
}

/** Reads all threads of all programs once. */
export function look(watched: readonly Watched[], reading: ReadTreeOptions): Look {
  const programs = watched.map((one) => ({ watched: one, processes: readTree(one.roots, reading) }));
  const running = programs
    .filter(({ processes }) => processes.some(isRunning))
    .map((one) => one.watched.role);
  return {
    programs,
    running,
    signature: programs.map(({ processes }) => processes.map(sign).join('')).join('|'),
  };
}

/** Running, or blocked in a call that the table does not know: either way nothing is known of what it waits for. */
export function isRunning({ threads }: Process): boolean {
  return threads.some((thread) => thread.call === undefined);
}

function sign({ pid, threads }: Process): string {
  return `${pid}:${threads.map((thread) => `${thread.tid} ${thread.mark}`).join('')}`;
}
