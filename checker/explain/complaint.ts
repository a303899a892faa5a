import type { Finding } from '../model/finding.ts';
import type { Context } from './context.ts';
import { culprit } from './culprit.ts';

/** The program's own words that came with a finding stood on stderr, where programs complain. */
export function isComplaint(finding: Finding, { transcript }: Pick<Context, 'transcript'>): boolean {
  const actor = culprit(finding);
  return (
    finding.evidence !== undefined &&
    (transcript.length === 0 ||
      transcript.some((one) => one.event === 'showed' && one.screen === 'stderr' && one.actor === actor))
  );
}
