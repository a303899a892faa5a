import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';

/**
 * What on this machine kept a hand-in from being played, or broke its play: another machine may not have it. Undefined
 * if nothing did.
 */
export function machineTrouble(reports: readonly Report[]): Problem | undefined {
  for (const { problem, dialogues } of reports) {
    if (problem) return problem;
    for (const finding of dialogues.flatMap(({ findings }) => findings))
      if (finding.code === 'machine-fault' && finding.problem) return finding.problem;
  }
  return undefined;
}
