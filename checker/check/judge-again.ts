import { freshen } from '../dialogue/fresh/freshen.ts';
import { parseDialogue } from '../dialogue/parse.ts';
import type { DialogueReport, Report } from '../model/report.ts';
import { withFault } from './fault.ts';
import { judgePlay } from './judge-play.ts';
import { sumUp } from './sum-up.ts';

/**
 * Judges a dialogue again, from nothing but its report. One that was not played, or in which the checker broke, stays as it
 * is. Throws a `DialogueError` where the report's source is no dialogue.
 */
export function judgeAgain(report: DialogueReport): DialogueReport {
  const { id, file, source, cast, ms, transcript, repeated, explored, played } = report;
  if (!played) return report;
  const { seed, options, learnt, cast: playedCast, ...rest } = played;
  const dialogue = { ...parseDialogue(source, file), id, cast: playedCast };
  const judged = judgePlay(freshen(dialogue, seed), { events: transcript, ...rest }, { seed, options, ms });
  const again = { ...judged, cast, ...(repeated && { repeated }), ...(explored && { explored }) };
  return learnt ? withFault(again, learnt) : again;
}

/** Judges every dialogue of a report again, and the whole by them. */
export function judgeReportAgain({ dialogues, problem, ...report }: Report): Report {
  const { question, task, submission, files, languages } = report;
  const heading = { question, task, submission, files, languages };
  return { ...sumUp(heading, dialogues.map(judgeAgain)), ...(problem && { problem }) };
}
