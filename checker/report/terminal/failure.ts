import type { Context } from '../../explain/context.ts';
import { explainFinding } from '../../explain/explain.ts';
import type { Finding } from '../../model/finding.ts';
import type { Conditions, DialogueReport } from '../../model/report.ts';
import { chartOf, showsCircle } from '../chart/chart.ts';
import { advice, guide, others } from './advice.ts';
import { chartLines } from './chart.ts';
import { evidence } from './evidence.ts';
import { legend } from './legend.ts';
import type { TerminalPage } from './page.ts';
import { savedFile } from './saved-file.ts';
import { standings } from './standings.ts';
import { story } from './story.ts';

/** The blocks of lines that explain one failed dialogue, in the order in which a reader needs them. */
export function failure(
  page: TerminalPage,
  dialogue: DialogueReport,
  { context, conditions }: { readonly context: Context; readonly conditions: Conditions | undefined },
): readonly (readonly string[])[] {
  const [finding, ...more] = dialogue.findings;
  if (finding === undefined) {
    return [];
  }
  const chart = chartLines(page, chartOf(dialogue, { finding, conditions, part: 'turn' }), context);
  const explanation = explainFinding(finding, context, page.locale);
  const told = story(page, dialogue, finding);
  // A newline is drawn in every chart and looks like one; a dot does not look like a space.
  const spaces = legend(page, chart, { margin: page.indent, of: ['space'] });
  const signs = told.some((line) => line.includes(page.t('legend.space', { sign: '·' }))) ? [] : spaces;
  return [
    told,
    [...chart, ...signs],
    showsStandings(finding, chart) ? standings(page, finding, context) : [],
    evidence(page, finding, context),
    advice(page, explanation),
    others(page, more, context),
    guide(page, finding, context),
    savedFile(page, dialogue),
  ];
}

/** Whether standings add information: programs were started, and the chart's circle does not say the same. */
function showsStandings(finding: Finding, chart: readonly string[]): boolean {
  const { code, where } = finding;
  const drawn = chart.length > 0 && showsCircle(finding) && where.every(({ file }) => file === undefined);
  return code !== 'untouched' && code !== 'not-found' && !drawn;
}
