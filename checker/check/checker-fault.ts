import type { Finding } from '../model/finding.ts';

/**
 * An error of the checker as a finding, with its stack trace as evidence. It names no actor, so the play is
 * undecided.
 */
export function faultOf(error: unknown): Finding {
  const evidence = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'checker-fault', actors: [], where: [], evidence };
}
