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

/** The exit code of the reports so far: a fault of the checker before a failure, a failure before an open question. */
export interface ExitCode {
  readonly value: number;
  readonly add: (report: Report) => void;
}

export function createExitCode(): ExitCode {
  let value: number = exitCodes.passed;
  return {
    get value() {
      return value;
    },
    add(report) {
      const code = codeOf(report);
      if (order.indexOf(code) > order.indexOf(value)) value = code;
    },
  };
}

/** The worst comes last. */
const order: readonly number[] = [exitCodes.passed, exitCodes.undecided, exitCodes.failed, exitCodes.fault];

function codeOf({ verdict, dialogues }: Report): number {
  const findings = dialogues.flatMap((dialogue) => dialogue.findings);
  return findings.some(({ code }) => code === 'checker-fault') ? exitCodes.fault : exitCodes[verdict];
}
