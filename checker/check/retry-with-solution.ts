import type { DialogueReport } from '../model/report.ts';
import type { CheckRun } from './check-run.ts';
import { type PlayRequest, playAndJudge } from './play-and-judge.ts';

interface RetryOptions {
  readonly request: PlayRequest;
  /** The report of the first play. */
  readonly report: DialogueReport;
}

/**
 * Plays a client's dialogue once more with the solution as its server, if it failed with the lab's partner. That
 * partner shows what one `recv` returns: it suits a client that sends no newline, but not one that sends byte by
 * byte; the solution joins the bytes of a line. The sheet asks neither of a client, so passing with one of them is
 * enough.
 */
export async function retryWithSolution(
  run: CheckRun,
  { request, report }: RetryOptions,
): Promise<DialogueReport> {
  if (report.verdict !== 'failed' || !isWithPartner(request)) return report;
  const { dialogue } = request;
  const cast = { ...dialogue.cast, server: { kind: 'reference' as const } };
  const other = await playAndJudge(run, { ...request, dialogue: { ...dialogue, cast } });
  // A line that the partner shows in pieces is the partner's doing.
  const isOfPartner = report.findings.some(({ code }) => code === 'line-split');
  return other && (other.verdict === 'passed' || isOfPartner) ? { ...other, cast: dialogue.cast } : report;
}

function isWithPartner({ dialogue: { cast }, sources }: PlayRequest): boolean {
  const isBetweenPrograms = cast.server.kind === 'student' && cast.client.kind === 'student';
  return sources.question.partner !== undefined && !sources.ownPartner && isBetweenPrograms;
}
