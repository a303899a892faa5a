import type { Report } from '../../model/report.ts';

/** The exit codes of the commands; README documents them and scripts rely on them. */
export const exitCodes = {
  passed: 0,
  failed: 1,
  usage: 2,
  undecided: 3,
  fault: 70,
  interrupted: 130,
} as const;

/** The exit code of the reports added so far. The worst counts: fault, then failed, then undecided, then passed. */
export interface ExitCode {
  readonly value: number;
  readonly add: (report: Report) => void;
}

/** Starts with `passed`. */
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

/** From best to worst. */
const order: readonly number[] = [exitCodes.passed, exitCodes.undecided, exitCodes.failed, exitCodes.fault];

function codeOf({ verdict, dialogues }: Report): number {
  const findings = dialogues.flatMap((dialogue) => dialogue.findings);
  return findings.some(({ code }) => code === 'checker-fault') ? exitCodes.fault : exitCodes[verdict];
}
