import type { Cast, Role } from '../model/actor.ts';
import type { LearntFault } from '../model/play-record.ts';
import type { DialogueReport } from '../model/report.ts';

/** Whether a finding names both programs of a student, so that it matters which of them fails with the solution. */
export function isOpenBetweenTwo({ findings: [finding], cast }: DialogueReport): boolean {
  if (!finding || finding.actors.length < 2) return false;
  // What keeps a program from reading was seen in that program itself.
  return isBetweenStudents(cast) && !('hindrance' in finding && finding.hindrance);
}

/** Says which of the two programs fails. What was learnt about another finding says nothing of this one. */
export function withFault(report: DialogueReport, learnt: LearntFault): DialogueReport {
  const [finding, ...others] = report.findings;
  if (finding?.code !== learnt.code || !isOpenBetweenTwo(report)) return report;
  return {
    ...report,
    findings: [{ ...finding, actors: firstTo(learnt.fault, finding.actors), fault: learnt.fault }, ...others],
    ...(report.played && { played: { ...report.played, learnt } }),
  };
}

/** The actors with the one that fails in front, so that the words are about the program that is to be fixed. */
function firstTo(fault: readonly Role[], actors: readonly Role[]): readonly Role[] {
  return fault.length === 1 ? actors.toSorted((a, b) => fault.indexOf(b) - fault.indexOf(a)) : actors;
}

function isBetweenStudents({ server, client }: Cast): boolean {
  return server.kind === 'student' && client.kind === 'student';
}
