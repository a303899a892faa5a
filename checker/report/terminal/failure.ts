import type { Context } from '../../explain/context.ts';
import { explainFinding } from '../../explain/explain.ts';
import type { Finding } from '../../model/finding.ts';
import type { DialogueReport } from '../../model/report.ts';
import { advice, guide, others } from './advice.ts';
import { evidence } from './evidence.ts';
import type { Page } from './page.ts';
import { standings } from './standings.ts';
import { story } from './story.ts';

/** Everything a reader needs to understand one dialogue that was not held, in the order it is needed, in blocks. */
export function failure(
  page: Page,
  dialogue: DialogueReport,
  context: Context,
): readonly (readonly string[])[] {
  const [finding, ...more] = dialogue.findings;
  if (finding === undefined) {
    return [];
  }
  const explanation = explainFinding(finding, context, page.locale);
  return [
    story(page, dialogue, finding),
    showsStandings(finding) ? standings(page, finding, context) : [],
    evidence(page, finding, context),
    advice(page, explanation),
    others(page, more, context),
    guide(page, finding, context),
  ];
}

/** Of a program that was never started, where it stands says nothing. */
function showsStandings({ code }: Finding): boolean {
  return code !== 'untouched' && code !== 'not-found';
}
