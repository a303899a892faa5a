import { MachineError } from '../../../model/fault.ts';
import { machineProblemOf } from '../../../toolchain/machine-problem-of.ts';

/** Throws a MachineError if a full disk or another limit of this machine is to blame: no hand-in is, then. */
export function throwIfMachine(error: unknown): void {
  const problem = machineProblemOf(error);
  if (problem) throw new MachineError(problem, { cause: error });
}
