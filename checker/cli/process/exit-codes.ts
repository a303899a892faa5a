import type { Report } from '../../model/report.ts';

/** What the command ends with. People and other programs rely on these. */
export const exitCodes = {
  passed: 0,
  failed: 1,
  usage: 2,
  undecided: 3,
  fault: 70,
  interrupted: 130,
} as const;

/** The worst that happened: a fault of the checker before a failure, a failure before an open question. */
export function exitCodeOf(reports: readonly Report[]): number {
  const findings = reports.flatMap((report) => report.dialogues.flatMap((dialogue) => dialogue.findings));
  if (findings.some(({ code }) => code === 'checker-fault')) return exitCodes.fault;
  const verdicts = reports.map((report) => report.verdict);
  if (verdicts.includes('failed')) return exitCodes.failed;
  return verdicts.includes('undecided') ? exitCodes.undecided : exitCodes.passed;
}
