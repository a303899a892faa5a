import { translator } from '../explain/words.ts';
import { numberOf } from '../model/lab.ts';
import type { Locale } from '../model/locale.ts';
import type { Conditions, DialogueReport, Report, ReportEvent } from '../model/report.ts';
import { allReports } from './content/all-reports.ts';
import { titleOf } from './content/dialogue-title.ts';
import type { ReporterOptions } from './content/reporter.ts';
import { detailsOf } from './details.ts';
import { writeJson } from './text/write-json.ts';

/**
 * Writes `results.json` of a Gradescope autograder, as gradescope-autograders.readthedocs.io specifies it: a test for
 * each dialogue, numbered `3.1` for the first of `q3`.
 *
 * An undecided dialogue has neither a score nor a status, so that it is not taken for a failure; the summary says so.
 */
export async function* gradescope(
  events: AsyncIterable<ReportEvent>,
  { locale }: ReporterOptions,
): AsyncGenerator<string, void, undefined> {
  const { reports, conditions, seed } = await allReports(events);
  const setting = { locale, conditions };
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const whole = {
    score: sum(reports.map(({ points }) => points.earned)),
    execution_time: sum(reports.map(({ ms }) => ms)) / 1000,
    output: summary(reports, locale, seed),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests: reports.flatMap((report) =>
      report.dialogues.map((dialogue, index) =>
        gradescopeTest(report, dialogue, { ...setting, number: index + 1 }),
      ),
    ),
    extra_data: { seed, possible: sum(reports.map(({ points }) => points.possible)) },
  };
  yield `${writeJson(whole)}\n`;
}

/** How a test is written. */
export interface GradescopeOptions {
  readonly locale: Locale;
  readonly conditions: Conditions | undefined;
  /** The dialogue's number within its question, from 1. */
  readonly number: number;
}

/** The test of one dialogue. An undecided one has no score. */
export function gradescopeTest(
  report: Report,
  dialogue: DialogueReport,
  { locale, conditions, number }: GradescopeOptions,
): object {
  const { verdict, points, level, id, findings } = dialogue;
  const t = translator(locale);
  const decided = verdict !== 'undecided';
  const status = verdict === 'passed' ? 'passed' : 'failed';
  const output = detailsOf(dialogue, { opened: report, conditions, locale }).join('\n');
  return {
    ...(decided && { score: points.earned, max_score: points.possible, status }),
    name: `${report.question}: ${titleOf(dialogue, locale)}${level === 'robust' ? ` (${t('level.robust')})` : ''}`,
    number: `${numberOf(report.question)}.${number}`,
    output: output === '' ? t(`verdict.${verdict}`) : output,
    output_format: 'text',
    tags: [report.question, level],
    visibility: 'visible',
    extra_data: { dialogue: id, verdict, findings: findings.map(({ code }) => code) },
  };
}

function summary(reports: readonly Report[], locale: Locale, seed: string): string {
  const t = translator(locale);
  const lines = reports.map(({ question, verdict, points, submission }) =>
    [question, t(`verdict.${verdict}`), t('points', points), submission].join(', '),
  );
  const open = reports.some(({ verdict }) => verdict === 'undecided') ? [t('summary.undecided')] : [];
  return [...lines, ...open, t('seed', { seed })].join('\n');
}
