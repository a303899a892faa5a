import type { Finding, FindingCode } from '../../model/finding.ts';
import { mediumOf } from '../../model/story.ts';

/** Findings about a text that did come, so that “never” would not be true of it. */
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
