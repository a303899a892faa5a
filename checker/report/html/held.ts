import type { DialogueReport, Report } from '../../model/report.ts';
import { chartOf } from '../chart/chart.ts';
import { contextOf } from '../content/context.ts';
import { titleOf } from '../content/dialogue-title.ts';
import { hasText } from '../content/spoken.ts';
import { type Markup, markup } from '../text/markup.ts';
import { figure } from './figure.ts';
import type { HtmlPage } from './page/page.ts';

/** Whether a dialogue passed and has a text that was typed or sent, so that it can be stepped through. */
export function isHeld(dialogue: DialogueReport): boolean {
  return dialogue.verdict === 'passed' && hasText(dialogue);
}

interface NumberedHeld {
  readonly id: string;
  readonly dialogue: DialogueReport;
}

/** The passed dialogues, each in a closed `details` element, to be stepped through as examples. */
export function held(page: HtmlPage, report: Report, dialogues: readonly NumberedHeld[]): Markup | undefined {
  const all = dialogues.filter(({ dialogue }) => isHeld(dialogue));
  return all.length === 0
    ? undefined
    : markup`<section class="held">
<h3>${page.t('html.held')}</h3>
${all.map((one) => folded(page, report, one))}
</section>`;
}

function folded(page: HtmlPage, report: Report, { id, dialogue }: NumberedHeld): Markup {
  const { conditions, locale } = page;
  const title = titleOf(dialogue, locale);
  const chart = chartOf(dialogue, { finding: undefined, conditions, part: 'all' });
  const context = contextOf(report, dialogue, { conditions, drawing: page });
  return markup`<details>
<summary id="${id}">${title}</summary>
${figure(page, chart, { context, id, title })}
</details>
`;
}
