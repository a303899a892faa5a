import type { Finding } from '../../model/finding.ts';
import type { Decided } from '../../model/transcript.ts';
import { cameAltered, cameUntimely, neverCame } from '../chart/never-came.ts';

/** What came in place of what a step expected. */
export type CameInstead =
  /** The very text, and not when it should. */
  | { readonly kind: 'untimely'; readonly how: 'late' | 'early' | 'again' }
  /** Something that can be compared with it. `expected` is empty where nothing was. */
  | { readonly kind: 'altered'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'never'; readonly decided: Decided };

/** What a reader of the step that was not met is told below it; undefined where a finding is about something else. */
export function cameInstead(finding: Finding): CameInstead | undefined {
  const { actual = '', expected = '', decided } = finding;
  const how = cameUntimely(finding);
  if (how) return { kind: 'untimely', how };
  if (cameAltered(finding)) return { kind: 'altered', expected, actual };
  return neverCame(finding) ? { kind: 'never', decided } : undefined;
}
