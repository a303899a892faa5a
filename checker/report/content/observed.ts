import type { DialogueReport } from '../../model/report.ts';

/** Whether a dialogue asks nothing of the programs and says what was seen of them: “passed” would promise more. */
export function isObserved({ verdict, points, observations }: DialogueReport): boolean {
  return verdict === 'passed' && points.possible === 0 && observations.length > 0;
}
