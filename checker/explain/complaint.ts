import type { Finding } from '../model/finding.ts';
import type { Context } from './context.ts';
import { culprit } from './culprit.ts';

/** The words that came with a finding stood on the stderr of the program it is about, where programs complain. */
export function isComplaint(finding: Finding, { transcript }: Pick<Context, 'transcript'>): boolean {
  const last = finding.evidence?.trimEnd().split('\n').at(-1);
  const actor = culprit(finding);
  const stderr = transcript.map((one) =>
    one.event === 'showed' && one.screen === 'stderr' && one.actor === actor ? one.text : '',
  );
  return last !== undefined && (transcript.length === 0 || stderr.join('').includes(last));
}

/** The program caught its error and tells of it in words of its own: no language adds a file and a line to them. */
export function isInOwnWords({ evidence = '' }: Finding): boolean {
  return !/Traceback|Exception|Error\b|\bline \d+|:\d+\b|panic/.test(evidence);
}
