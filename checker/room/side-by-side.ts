import { readdirSync } from 'node:fs';
import { readLimits } from '../kernel/limits/limits.ts';
import type { MachineProblem } from '../model/machine-problem.ts';
import { freeProcesses } from './free-processes.ts';

/** The open files that one dialogue takes, with the pipes of a program that is being started or asked where it stands. */
const forOne = 20;

/** The open files of each dialogue that is played beside it. */
const forEachMore = 12;

/** The threads of two small programs, each of which forks. */
const leastThreads = 8;

/** The threads of two programs in Java. */
const usualThreads = 50;

/** How many dialogues can be played side by side; `problem` says why not even one can. */
export interface SideBySide {
  readonly most: number;
  readonly problem?: MachineProblem;
}

/**
 * How many of the `wanted` dialogues can be played side by side with the files that this process may still open
 * (`ulimit -n`) and the threads that its user may still start (`ulimit -u`).
 */
export function sideBySide(wanted: number): SideBySide {
  const free = freeProcesses();
  if (free < leastThreads) return { most: 1, problem: { code: 'few-processes', free, least: leastThreads } };
  const byThreads = Math.max(1, Math.floor(free / usualThreads));
  const { openFiles: limit } = readLimits();
  if (limit === Number.POSITIVE_INFINITY) return { most: Math.min(wanted, byThreads) };
  const open = openHere();
  const byFiles = 1 + Math.floor((limit - open - forOne) / forEachMore);
  if (byFiles < 1) return { most: 1, problem: { code: 'few-descriptors', limit, least: open + forOne } };
  return { most: Math.min(wanted, byThreads, byFiles) };
}

/** Reading the folder takes a descriptor itself. */
function openHere(): number {
  try {
    return readdirSync('/proc/self/fd').length - 1;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
