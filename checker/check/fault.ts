import type { Cast } from '../model/actor.ts';
import type { LearntFault } from '../model/play-record.ts';
import type { DialogueReport } from '../model/report.ts';

/** Whether a finding names both programs of a student, so that it matters which of them fails with the solution. */
export function isOpenBetweenTwo({ findings: [finding], cast }: DialogueReport): boolean {
  return finding !== undefined && finding.actors.length >= 2 && isBetweenStudents(cast);
}

/** Says which of the two programs fails. What was learnt about another finding says nothing of this one. */
export function withFault(report: DialogueReport, learnt: LearntFault): DialogueReport {
  const [finding, ...others] = report.findings;
  if (finding?.code !== learnt.code || !isOpenBetweenTwo(report)) return report;
  return {
    ...report,
    findings: [{ ...finding, fault: learnt.fault }, ...others],
    ...(report.played && { played: { ...report.played, learnt } }),
  };
}

function isBetweenStudents({ server, client }: Cast): boolean {
  return server.kind === 'student' && client.kind === 'student';
}
