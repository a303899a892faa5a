import type { Report } from '../../model/report.ts';
import { type Comparison, compare } from './compare.ts';
import { everything, keyOf, ofKeys, type Scope } from './scope.ts';

/** How each submission went the last time it was checked to the end. */
export interface Memory {
  /** What the last run was about. */
  readonly last: Scope;
  /** Keeps a run, and compares it with the one before; undefined for what was never checked. */
  remember(reports: readonly Report[]): Comparison | undefined;
}

export function createMemory(): Memory {
  const known = new Map<string, Report>();
  let last = everything;
  return {
    get last() {
      return last;
    },
    remember(reports) {
      const named = reports.map(
        (report) => [keyOf({ question: report.question, name: report.submission }), report] as const,
      );
      const comparison = compare(
        named.flatMap(([key]) => known.get(key) ?? []),
        reports,
      );
      for (const [key, report] of named) known.set(key, report);
      last = ofKeys(named.map(([key]) => key));
      return comparison;
    },
  };
}
