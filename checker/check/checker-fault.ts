import type { Finding } from '../model/finding.ts';

/** What broke in the checker, as a finding of its own: it is never the student's, so nothing is decided. */
export function faultOf(error: unknown): Finding {
  const evidence = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'checker-fault', actors: [], where: [], evidence };
}
