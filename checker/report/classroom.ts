import { explainFinding } from '../explain/explain.ts';
import { tame } from '../explain/text/invisible.ts';
import { translator } from '../explain/words.ts';
import type { Locale } from '../model/locale.ts';
import type { DialogueReport, Report, ReportEvent } from '../model/report.ts';
import { allReports, type FinishedRun } from './content/all-reports.ts';
import { contextOf } from './content/context.ts';
import { titleOf } from './content/dialogue-title.ts';
import type { ReporterOptions } from './content/reporter.ts';

/**
 * Writes what GitHub Classroom’s `autograding-grading-reporter` reads as the result of one of its runners: JSON in
 * base64, on one line, a test for each dialogue. An undecided run has the status `error`, which is not a failure.
 */
export async function* classroom(
  events: AsyncIterable<ReportEvent>,
  { locale }: ReporterOptions,
): AsyncGenerator<string, void, undefined> {
  const run = await allReports(events);
  const verdicts = run.reports.map(({ verdict }) => verdict);
  const whole = {
    version: 1,
    status: verdicts.includes('failed') ? 'fail' : verdicts.includes('undecided') ? 'error' : 'pass',
    max_score: run.reports.reduce((total, { points }) => total + points.possible, 0),
    tests: run.reports.flatMap((report) =>
      report.dialogues.map((dialogue) => test(dialogue, { report, run, locale })),
    ),
  };
  yield `${inBase64(JSON.stringify(whole))}\n`;
}

interface TestOptions {
  readonly report: Report;
  readonly run: FinishedRun;
  readonly locale: Locale;
}

function test(dialogue: DialogueReport, { report, run, locale }: TestOptions): object {
  const { verdict, points, findings } = dialogue;
  const [finding] = findings;
  const context = contextOf(report, dialogue, { conditions: run.conditions });
  const said = finding && tame(explainFinding(finding, context, locale).title, { ascii: false });
  const status = verdict === 'passed' ? 'pass' : verdict === 'failed' ? 'fail' : 'error';
  return {
    name: `${report.question}: ${tame(titleOf(dialogue, locale), { ascii: false })}`,
    status,
    score: points.earned,
    ...(status !== 'pass' && { message: said ?? translator(locale)(`verdict.${verdict}`) }),
  };
}

/** UTF-8 in base64; half a surrogate pair, which UTF-8 cannot write, is replaced. */
function inBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
