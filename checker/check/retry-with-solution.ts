import type { DialogueReport } from '../model/report.ts';
import type { CheckRun } from './check-run.ts';
import { type PlayRequest, playAndJudge } from './play-and-judge.ts';

interface RetryOptions {
  readonly request: PlayRequest;
  /** What the first play came to. */
  readonly report: DialogueReport;
}

/**
 * Plays a dialogue of a client once more, with the solution as its server, where it failed with the partner that shows
 * what one `recv` brings. That partner suits a client that sends no newline, and not one that sends each byte by itself;
 * the solution puts lines together. The sheet asks neither of a client, so passing with one of them is enough.
 */
export async function retryWithSolution(
  run: CheckRun,
  { request, report }: RetryOptions,
): Promise<DialogueReport> {
  if (report.verdict !== 'failed' || !isWithPartner(request)) return report;
  const { dialogue } = request;
  const cast = { ...dialogue.cast, server: { kind: 'reference' as const } };
  const other = await playAndJudge(run, { ...request, dialogue: { ...dialogue, cast } });
  // What falls apart at the partner is the partner's own doing.
  const isOfPartner = report.findings.some(({ code }) => code === 'line-split');
  return other && (other.verdict === 'passed' || isOfPartner) ? { ...other, cast: dialogue.cast } : report;
}

function isWithPartner({ dialogue: { cast }, sources }: PlayRequest): boolean {
  const isBetweenPrograms = cast.server.kind === 'student' && cast.client.kind === 'student';
  return sources.question.partner !== undefined && !sources.ownPartner && isBetweenPrograms;
}
