import type { Job } from '../../check/job.ts';
import { touchedBy } from './places.ts';

/** Which submissions a run checks. A run that is broken off hands its scope to the next. */
export interface Scope {
  readonly all: boolean;
  /** The submissions, by `keyOf`. */
  readonly keys: ReadonlySet<string>;
  /** The files that were saved: their submissions are in the scope too. */
  readonly files: ReadonlySet<string>;
}

/** The scope without submissions. */
export const nothing: Scope = { all: false, keys: new Set(), files: new Set() };

/** The scope with all submissions. */
export const everything: Scope = { ...nothing, all: true };

/** The scope of one saved file. */
export function ofFile(file: string): Scope {
  return { ...nothing, files: new Set([file]) };
}

/** The scope of these submissions. */
export function ofKeys(keys: Iterable<string>): Scope {
  return { ...nothing, keys: new Set(keys) };
}

/** The union of two scopes. */
export function both(one: Scope, other: Scope): Scope {
  return {
    all: one.all || other.all,
    keys: new Set([...one.keys, ...other.keys]),
    files: new Set([...one.files, ...other.files]),
  };
}

/** The jobs in a scope, in their order. */
export function within(scope: Scope, jobs: readonly Job[]): readonly Job[] {
  if (scope.all) return jobs;
  const touched = new Set([...scope.files].flatMap((file) => touchedBy(file, jobs)));
  return jobs.filter((one) => touched.has(one) || scope.keys.has(keyOf(one.submission)));
}

/** A key that is equal for a submission and its report. */
export function keyOf(one: { readonly question: string; readonly name: string }): string {
  return JSON.stringify([one.question, one.name]);
}
