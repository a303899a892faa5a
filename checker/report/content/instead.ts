import type { Finding } from '../../model/finding.ts';
import type { Decided } from '../../model/transcript.ts';
import { neverCame } from '../chart/never-came.ts';
import { lineTexts } from './line-texts.ts';

/** What came in place of what a step expected. */
export type CameInstead =
  /** The very text, and not when it should. */
  | { readonly kind: 'untimely'; readonly how: 'late' | 'early' | 'again' }
  /** Something that can be compared with it. `expected` is empty where nothing was. */
  | { readonly kind: 'altered'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'never'; readonly decided: Decided };

/** What a reader of the step that was not met is told below it; undefined where a finding is about something else. */
export function cameInstead(finding: Finding): CameInstead | undefined {
  if (finding.code === 'line-late') return { kind: 'untimely', how: 'late' };
  const { expected = '', actual = '' } = lineTexts(finding) ?? {};
  if (actual !== '' && actual === expected)
    return { kind: 'untimely', how: finding.code === 'line-out-of-turn' ? 'early' : 'again' };
  if (actual !== '') return { kind: 'altered', expected, actual };
  return neverCame(finding) && finding.decided ? { kind: 'never', decided: finding.decided } : undefined;
}
