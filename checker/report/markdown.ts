import { explainFinding } from '../explain/explain.ts';
import { tame } from '../explain/text/invisible.ts';
import { translator } from '../explain/words.ts';
import type { Locale } from '../model/locale.ts';
import type { Report, ReportEvent } from '../model/report.ts';
import { allReports, type FinishedRun } from './content/all-reports.ts';
import { contextOf } from './content/context.ts';
import { titleOf } from './content/dialogue-title.ts';
import type { ReporterOptions } from './content/reporter.ts';

/**
 * Writes the marks as a table in Markdown, for the summary of a job or a comment: a row for each question and submission,
 * then a line for each dialogue that did not pass. No text of a program or a file is read as Markdown.
 */
export async function* markdown(
  events: AsyncIterable<ReportEvent>,
  { locale }: ReporterOptions,
): AsyncGenerator<string, void, undefined> {
  const run = await allReports(events);
  const t = translator(locale);
  const sum = (kind: 'earned' | 'possible') =>
    run.reports.reduce((total, { points }) => total + points[kind], 0);
  const rows = run.reports.map(({ question, submission, verdict, points }) => [
    question,
    plain(submission),
    t(`verdict.${verdict}`),
    `${points.earned}/${points.possible}`,
  ]);
  const heads = ['question', 'programs', 'verdict', 'points'] as const;
  yield row(heads.map((head) => t(`marks.${head}`)));
  yield row(['---', '---', '---', '---:']);
  for (const cells of rows) yield row(cells);
  yield row([`**${t('marks.total')}**`, '', '', `**${sum('earned')}/${sum('possible')}**`]);
  const unmet = run.reports.flatMap((report) => linesOf(report, run, locale));
  if (unmet.length > 0) yield `\n${unmet.join('')}`;
  if (run.reports.some(({ verdict }) => verdict === 'undecided')) yield `\n${t('summary.undecided')}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** A line for each dialogue that did not pass, with what the first finding says. */
function linesOf(report: Report, { conditions }: FinishedRun, locale: Locale): readonly string[] {
  return report.dialogues.flatMap((dialogue) => {
    const [finding] = dialogue.findings;
    if (!finding || dialogue.verdict === 'passed') return [];
    const { title } = explainFinding(finding, contextOf(report, dialogue, { conditions }), locale);
    const colon = locale === 'fr' ? '\u202f:' : ':';
    return [`- ${report.question}, *${plain(titleOf(dialogue, locale))}*${colon} ${plain(title)}\n`];
  });
}

/** Text as Markdown that shows it as it is, on one line. */
function plain(text: string): string {
  return tame(text, { ascii: false }).replace(/[\\`*_{}[\]<>()#+!|~&@:-]/g, '\\$&');
}
