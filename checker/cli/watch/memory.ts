import type { Report } from '../../model/report.ts';
import { type Comparison, compare } from './compare.ts';
import { everything, keyOf, ofKeys, type Scope } from './scope.ts';

/** The last complete report of each submission. */
export interface Memory {
  /** The submissions of the last complete run. */
  readonly last: Scope;
  /** Records a run and compares it with the earlier reports; undefined if there are none. */
  remember(reports: readonly Report[]): Comparison | undefined;
}

/** Starts without reports. */
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
