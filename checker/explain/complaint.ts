import { withoutBuild } from '../judge/history/evidence.ts';
import type { Finding } from '../model/finding.ts';
import type { Context } from './context.ts';
import { culprit } from './culprit.ts';

/**
 * True if the evidence of a finding ends on the stderr of its program, so that advice may refer to an error message
 * there.
 */
export function isComplaint(finding: Finding, { transcript }: Pick<Context, 'transcript'>): boolean {
  const last = finding.evidence?.trimEnd().split('\n').at(-1);
  const actor = culprit(finding);
  const stderr = transcript.map((one) =>
    one.event === 'showed' && one.screen === 'stderr' && one.actor === actor ? one.text : '',
  );
  return last !== undefined && (transcript.length === 0 || withoutBuild(stderr.join('')).includes(last));
}

/**
 * True if the evidence is a message that the program wrote itself: it names no file and line, as a language's own does.
 */
export function isInOwnWords({ evidence = '' }: Finding): boolean {
  return !/Traceback|Exception|Error\b|\bline \d+|:\d+\b|panic/.test(evidence);
}
