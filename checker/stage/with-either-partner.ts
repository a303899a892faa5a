import type { DialogueReport } from '../model/report.ts';
import { type Engagement, perform } from './perform.ts';
import type { Theatre } from './theatre.ts';

/**
 * Performs a dialogue. A client of question 2 without a server of its own has a partner that shows what one `recv`
 * brings: it suits a client that sends no newline, and not one that sends each byte by itself. That one is heard by the
 * solution, which puts lines together; the sheet asks neither way of a client, so passing with one of them is enough.
 */
export async function withEitherPartner(
  theatre: Theatre,
  engagement: Engagement,
): Promise<DialogueReport | undefined> {
  const report = await perform(theatre, engagement);
  if (report?.verdict !== 'failed' || !isWithPartner(engagement)) return report;
  const { dialogue } = engagement;
  const cast = { ...dialogue.cast, server: { kind: 'reference' as const } };
  const other = await perform(theatre, { ...engagement, dialogue: { ...dialogue, cast } });
  // What falls apart at the partner is its own doing.
  const isOfPartner = report.findings.some(({ code }) => code === 'line-split');
  return other && (other.verdict === 'passed' || isOfPartner) ? { ...other, cast: dialogue.cast } : report;
}

function isWithPartner({ dialogue: { cast }, company }: Engagement): boolean {
  const isBetweenPrograms = cast.server.kind === 'student' && cast.client.kind === 'student';
  return company.submission.question === 'q2' && !company.ownServer && isBetweenPrograms;
}
