import type { Job } from '../../check/job.ts';
import { touchedBy } from './places.ts';

/** What a run is to be about. Nothing is lost when it is broken off: the next one takes it over. */
export interface Scope {
  readonly all: boolean;
  /** Submissions by `keyOf`. */
  readonly keys: ReadonlySet<string>;
  /** Files that were saved. */
  readonly files: ReadonlySet<string>;
}

export const nothing: Scope = { all: false, keys: new Set(), files: new Set() };

export const everything: Scope = { ...nothing, all: true };

export function ofFile(file: string): Scope {
  return { ...nothing, files: new Set([file]) };
}

export function ofKeys(keys: Iterable<string>): Scope {
  return { ...nothing, keys: new Set(keys) };
}

export function both(one: Scope, other: Scope): Scope {
  return {
    all: one.all || other.all,
    keys: new Set([...one.keys, ...other.keys]),
    files: new Set([...one.files, ...other.files]),
  };
}

/** Those that the scope is about, in their order. */
export function within(scope: Scope, jobs: readonly Job[]): readonly Job[] {
  if (scope.all) return jobs;
  const touched = new Set([...scope.files].flatMap((file) => touchedBy(file, jobs)));
  return jobs.filter((one) => touched.has(one) || scope.keys.has(keyOf(one.submission)));
}

/** The same for a submission and for its report. */
export function keyOf(one: { readonly question: string; readonly name: string }): string {
  return JSON.stringify([one.question, one.name]);
}
