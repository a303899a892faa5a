import type { Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import type { Decided } from '../../model/transcript.ts';
import { neverCame } from '../chart/never-came.ts';
import { lineTexts } from './line-texts.ts';

/** What came instead of what a step expected: of a text, or of a start on the port. */
export type CameInstead =
  /** The same text, at the wrong time. */
  | { readonly kind: 'untimely'; readonly how: 'late' | 'never' | 'early' | 'again' }
  /** A text to compare with it. `expected` is empty if no text was expected. */
  | { readonly kind: 'altered'; readonly expected: string; readonly actual: string }
  /** The program has started, and works with another port. */
  | { readonly kind: 'other port'; readonly role: Role; readonly used: number; readonly port: number }
  | { readonly kind: 'never'; readonly decided: Decided };

/** What came instead, to be shown below the failed step; undefined if nothing is known to have. */
export function cameInstead(finding: Finding): CameInstead | undefined {
  if (finding.code === 'line-out-of-turn' && finding.seen === 'after typing')
    return { kind: 'untimely', how: 'late' };
  if (finding.code === 'line-late') return { kind: 'untimely', how: isHeldBack(finding) ? 'never' : 'late' };
  if (finding.code === 'wrong-port') {
    const [role = 'server'] = finding.actors;
    return { kind: 'other port', role, used: finding.used, port: finding.port };
  }
  const { expected = '', actual = '' } = lineTexts(finding) ?? {};
  if (actual !== '' && actual === expected)
    return { kind: 'untimely', how: finding.code === 'line-out-of-turn' ? 'early' : 'again' };
  if (actual !== '') return { kind: 'altered', expected, actual };
  if (!neverCame(finding) || !finding.decided) return undefined;
  return { kind: 'never', decided: hasEnded(finding) ? 'ended' : finding.decided };
}

/** Whether its program has ended, so that it does not wait, though the other one may. */
function hasEnded(finding: Finding): boolean {
  return 'end' in finding && finding.end !== undefined && !('hungUp' in finding.end);
}

/** Whether a line never came at all, as far as was seen. */
function isHeldBack({ until }: Extract<Finding, { code: 'line-late' }>): boolean {
  return until === 'never' || until === 'more';
}
