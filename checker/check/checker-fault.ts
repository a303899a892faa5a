import type { Finding } from '../model/finding.ts';
import { machineProblemOf } from '../toolchain/machine-problem-of.ts';

/**
 * An error as a finding: one of the machine's, or one of the checker's with its stack trace as evidence. It names no
 * actor, so the play is undecided.
 */
export function faultOf(error: unknown): Finding {
  const problem = machineProblemOf(error);
  if (problem) return { code: 'machine-fault', actors: [], where: [], problem };
  const evidence = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'checker-fault', actors: [], where: [], evidence };
}
