import type { Finding, FindingCode } from '../../model/finding.ts';
import { mediumOf } from '../../model/story.ts';

/** Findings about a text that did come, so that “never” would not be true of it; all but one have it as `actual`. */
const cameSomehow: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'line-late',
  'line-split',
  'lines-glued',
  'line-altered',
  'line-repeated',
  'line-out-of-turn',
  'bytes-shown',
  'no-newline',
]);

/** What was awaited when the dialogue stopped came in no form at all. */
export function neverCame({ code, step }: Finding): boolean {
  return step !== undefined && mediumOf(step) !== undefined && !cameSomehow.has(code);
}

/** Something came in its place, and the two can be compared. */
export function cameAltered({ code, actual }: Finding): boolean {
  const isText = (cameSomehow.has(code) && code !== 'line-late') || code === 'line-missing';
  return isText && actual !== undefined && actual !== '';
}

/** How a text came whole and not when it should: `late`, `early`, or `again`. Undefined where that is not what is wrong. */
export function cameUntimely(finding: Finding): 'late' | 'early' | 'again' | undefined {
  const { actual = '', expected = '', code } = finding;
  if (code === 'line-late') return 'late';
  if (!cameAltered(finding) || actual !== expected) return undefined;
  return code === 'line-out-of-turn' ? 'early' : 'again';
}
