import { explainFinding } from '../explain/explain.ts';
import { tame } from '../explain/text/invisible.ts';
import { translator } from '../explain/words.ts';
import type { Locale } from '../model/locale.ts';
import type { Conditions, DialogueReport, Report, ReportEvent } from '../model/report.ts';
import { allReports } from './content/all-reports.ts';
import { contextOf } from './content/context.ts';
import { titleOf } from './content/dialogue-title.ts';
import type { ReporterOptions } from './content/reporter.ts';
import { detailsOf } from './details.ts';

/**
 * Writes the output of an evaluation for Moodle's Virtual Programming Lab: a block of comments for each dialogue (a line
 * that begins with `-` is a title, a line with `>` is shown verbatim) and the grade on the activity's own scale.
 *
 * Every line that a program printed follows a `>`, so it cannot be taken for a grade. With an undecided dialogue, no
 * grade is written.
 */
export async function* vpl(
  events: AsyncIterable<ReportEvent>,
  { locale, marks }: ReporterOptions,
): AsyncGenerator<string, void, undefined> {
  const { reports, conditions } = await allReports(events);
  const t = translator(locale);
  for (const report of reports) {
    const { question, verdict, points } = report;
    yield comment(`${question}: ${t(`verdict.${verdict}`)}, ${t('points', points)}`);
    for (const dialogue of report.dialogues) {
      yield block(report, dialogue, { locale, conditions });
    }
  }
  if (reports.some(({ verdict }) => verdict === 'undecided')) {
    yield comment(t('summary.undecided'));
  } else if (reports.length > 0) {
    yield `Grade :=>> ${gradeOf(reports, marks)}\n`;
  }
}

function comment(text: string): string {
  return `Comment :=>>${text}\n`;
}

interface VplOptions {
  readonly locale: Locale;
  readonly conditions: Conditions | undefined;
}

function block(report: Report, dialogue: DialogueReport, { locale, conditions }: VplOptions): string {
  const { verdict, points, level, findings } = dialogue;
  const t = translator(locale);
  const robust = level === 'robust' ? ` (${t('level.robust')})` : '';
  const heading = `-${tame(titleOf(dialogue, locale), { ascii: false })}${robust}: ${t(`verdict.${verdict}`)} ${points.earned}/${points.possible}`;
  const [finding] = findings;
  const what = finding && explainFinding(finding, contextOf(report, dialogue, { conditions }), locale).title;
  const details = detailsOf(dialogue, { opened: report, conditions, locale }).map((line) => `>${line}`);
  const lines = [heading, ...(what === undefined ? [] : [what]), ...details];
  return `<|--\n${lines.join('\n')}\n--|>\n`;
}

/** The grade for the points of all questions, on the scale of the course, rounded to two decimals. */
function gradeOf(reports: readonly Report[], marks: ReporterOptions['marks']): number {
  const sum = (kind: 'earned' | 'possible') => reports.reduce((total, { points }) => total + points[kind], 0);
  const { least, most } = marks ?? { least: 0, most: sum('possible') };
  const part = sum('possible') === 0 ? 0 : sum('earned') / sum('possible');
  return Math.round((least + part * (most - least)) * 100) / 100;
}
