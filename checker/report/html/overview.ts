import { languageName } from '../../explain/language.ts';
import type { DialogueReport, Report } from '../../model/report.ts';
import { titleOf } from '../content/dialogue-title.ts';
import { type Markup, markup } from '../text/markup.ts';
import { type HtmlPage, signs } from './page/page.ts';

/** The table of all results, with a row for each question and submission. */
export function overview(page: HtmlPage, reports: readonly Report[]): Markup {
  const { t } = page;
  return markup`<section class="overview">
<h2 id="overview">${t('html.overview')}</h2>
<div class="scroll" role="region" aria-labelledby="overview" tabindex="0">
<table>
<thead><tr>
<th scope="col">${t('html.question')}</th>
<th scope="col">${t('html.submission')}</th>
<th scope="col">${t('html.verdict')}</th>
<th scope="col" class="number">${t('html.points')}</th>
<th scope="col">${t('html.dialogues')}</th>
</tr></thead>
<tbody>
${reports.map((report, index) => row(page, report, index + 1))}
</tbody>
</table>
</div>
</section>`;
}

function row(page: HtmlPage, report: Report, number: number): Markup {
  const { question, submission, languages, verdict, points, dialogues } = report;
  const names = [...new Set(Object.values(languages).map(languageName))].join(', ');
  return markup`<tr>
<th scope="row"><a href="#report-${number}">${question}</a></th>
<td><code>${submission}</code> <span class="quiet">${names}</span></td>
<td>${verdictBadge(page, verdict)}</td>
<td class="number">${page.t('html.score', points)}</td>
<td>${tiles(page, dialogues)}</td>
</tr>
`;
}

/** A verdict as a word with its sign and its colour. */
export function verdictBadge({ t }: HtmlPage, verdict: DialogueReport['verdict'] | 'observed'): Markup {
  return markup`<span class="badge ${verdict}"><span aria-hidden="true">${signs[verdict]}</span> <span class="word">${t(`verdict.${verdict}`)}</span></span>`;
}

/** One small tile for each dialogue, and in words the number of dialogues with each verdict. */
function tiles({ t, locale }: HtmlPage, dialogues: readonly DialogueReport[]): Markup {
  const verdicts = ['passed', 'failed', 'undecided', 'skipped'] as const;
  const counts = verdicts
    .map((verdict) => ({ verdict, count: dialogues.filter((one) => one.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${t(`verdict.${verdict}`)}`);
  const drawn = dialogues.map((dialogue) => {
    const { verdict, level } = dialogue;
    return markup`<span class="tile ${verdict} ${level}" title="${titleOf(dialogue, locale)}">${signs[verdict]}</span>`;
  });
  return markup`<span class="tiles" aria-hidden="true">${drawn}</span><span class="unseen">${counts.join(', ')}</span>`;
}
