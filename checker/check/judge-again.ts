import { DialogueError } from '../dialogue/dialogue-error.ts';
import { freshen } from '../dialogue/fresh/freshen.ts';
import { parseDialogue } from '../dialogue/parse.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { DialogueReport, Report } from '../model/report.ts';
import { ReportError } from '../report/json/report-error.ts';
import { withFault } from './fault.ts';
import { judgePlay } from './judge-play.ts';
import { sumUp } from './sum-up.ts';

/**
 * Judges a dialogue again, from nothing but its report. One that was not played, or in which the checker broke, stays as it
 * is. Throws a `ReportError` where the report does not keep what that takes.
 */
export function judgeAgain(report: DialogueReport): DialogueReport {
  const { id, cast, ms, transcript, repeated, explored, played } = report;
  if (!played && transcript.length === 0) return report;
  if (!played) throw new ReportError({ code: 'keeps-too-little' });
  const { seed, options, learnt, cast: playedCast, ...rest } = played;
  const dialogue = { ...parsed(report), id, cast: playedCast };
  const judged = judgePlay(freshen(dialogue, seed), { events: transcript, ...rest }, { seed, options, ms });
  const again = { ...judged, cast, ...(repeated && { repeated }), ...(explored && { explored }) };
  const whole = learnt ? withFault(again, learnt) : again;
  // Another play passed, and its transcript is not kept.
  const isOpen = report.verdict === 'undecided' && repeated !== undefined && whole.verdict === 'failed';
  return isOpen ? { ...whole, verdict: 'undecided' } : whole;
}

function parsed({ id, file, source }: DialogueReport): Dialogue {
  try {
    return parseDialogue(source, file);
  } catch (error) {
    if (!(error instanceof DialogueError)) throw error;
    throw new ReportError({ code: 'damaged', at: `dialogues/${id}/source` });
  }
}

/** Judges every dialogue of a report again, and the whole by them. */
export function judgeReportAgain({ dialogues, problem, ...report }: Report): Report {
  const { question, task, submission, files, languages } = report;
  const heading = { question, task, submission, files, languages };
  return { ...sumUp(heading, dialogues.map(judgeAgain)), ...(problem && { problem }) };
}
