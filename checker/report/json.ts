import type { Conditions, Report, ReportEvent } from '../model/report.ts';
import type { ReporterOptions } from './content/reporter.ts';
import { dialogueObject } from './json/dialogue-object.ts';
import type { JsonOptions } from './json/json-options.ts';
import { jsonVersion } from './json/json-version.ts';
import { problemObject } from './json/problem-object.ts';
import { writeJson } from './text/write-json.ts';

/** One JSON object, when all is known. */
export async function* json(
  events: AsyncIterable<ReportEvent>,
  { locale }: Pick<ReporterOptions, 'locale'>,
): AsyncGenerator<string, void, undefined> {
  const reports: object[] = [];
  let begin: { readonly seed: string; readonly conditions: Conditions } | undefined;
  for await (const event of events) {
    if (event.kind === 'begin') {
      begin = event;
    } else if (event.kind === 'closed') {
      reports.push(reportObject(event.report, { locale, conditions: begin?.conditions }));
    }
  }
  const whole = {
    version: jsonVersion,
    seed: begin?.seed ?? '',
    locale,
    conditions: begin?.conditions,
    reports,
  };
  yield `${writeJson(whole)}\n`;
}

function reportObject(report: Report, options: JsonOptions): object {
  const { question, task, submission, languages, files, verdict, points, ms, problem } = report;
  const dialogues = report.dialogues.map((dialogue) => dialogueObject(dialogue, report, options));
  return {
    ...{ question, task, submission, languages, files, verdict, points, ms: Math.round(ms) },
    problem: problem && problemObject(problem, options.locale),
    dialogues,
  };
}
