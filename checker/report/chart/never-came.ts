import type { Finding, FindingCode } from '../../model/finding.ts';
import { mediumOf } from '../../model/story.ts';

/** The codes of findings about a text that did come in some form, so that “never” would be false. */
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

/** Whether the text that the failed step expected came in no form at all. */
export function neverCame({ code, step }: Finding): boolean {
  return step !== undefined && mediumOf(step) !== undefined && !cameSomehow.has(code);
}
