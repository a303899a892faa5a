import type { Conditions, ReportEvent } from '../../model/report.ts';
import type { FinishedRun } from './all-reports.ts';

/** A run of which all is known, as from a saved report. */
export interface CompleteRun extends FinishedRun {
  readonly conditions: Conditions;
}

/** Tells a run as it was told when it was played. */
export async function* tellRun({ seed, conditions, reports }: CompleteRun): AsyncGenerator<ReportEvent> {
  yield { kind: 'begin', seed, conditions };
  for (const report of reports) {
    const { question, task, submission, files, languages, dialogues, problem } = report;
    const heading = { question, task, submission, files, languages, ...(problem && { problem }) };
    yield { kind: 'opened', ...heading, dialogues: dialogues.length };
    for (const each of dialogues) yield { kind: 'dialogue', question, submission, report: each };
    yield { kind: 'closed', report };
  }
  yield { kind: 'end' };
}
