import { lackOf } from '../languages/row/lack.ts';
import { MachineError } from '../model/fault.ts';
import type { MachineProblem } from '../model/machine-problem.ts';

/** What an error says about the machine; undefined if it says nothing, so that the checker itself is at fault. */
export function machineProblemOf(error: unknown): MachineProblem | undefined {
  if (error instanceof MachineError) return error.problem;
  // Only an error of the system has the name of a call.
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return undefined;
  const lack = lackOf(String(error.code));
  return lack && { code: 'exhausted', lack, what: error.message };
}
