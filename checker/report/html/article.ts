import { type Context, whoIs } from '../../explain/context.ts';
import { decisionOf } from '../../explain/decision.ts';
import { type Explanation, explainFinding } from '../../explain/explain.ts';
import { guideOf } from '../../explain/locale.ts';
import { standingWords } from '../../explain/standing.ts';
import { printable } from '../../explain/text/invisible.ts';
import { sentence } from '../../explain/text/typography.ts';
import type { Finding } from '../../model/finding.ts';
import type { DialogueReport } from '../../model/report.ts';
import { chartOf } from '../chart/chart.ts';
import { contextOf, type Opened } from '../content/context.ts';
import { titleOf } from '../content/dialogue-title.ts';
import { evidenceOf } from '../content/evidence.ts';
import { repeatedWords } from '../content/repeated.ts';
import { type Markup, markup } from '../text/markup.ts';
import { advice, alsoSeen } from './advice.ts';
import { figure } from './figure.ts';
import { verdictBadge } from './overview.ts';
import type { HtmlPage } from './page/page.ts';
import { story } from './story.ts';
import { timeline } from './timeline.ts';

interface ArticleOptions {
  readonly opened: Opened;
  /** The article's id, unique in the page. */
  readonly id: string;
}

/** The story of one failed dialogue: what was found, how it came about, and what to do. */
export function article(page: HtmlPage, dialogue: DialogueReport, { opened, id }: ArticleOptions): Markup {
  const { t, locale, conditions } = page;
  const [finding, ...others] = dialogue.findings;
  const context = contextOf(opened, dialogue, { conditions, drawing: page });
  if (!finding) {
    return markup``;
  }
  const explanation = explainFinding(finding, context, locale);
  const chart = chartOf(dialogue, { finding, conditions, part: 'all' });
  const { verdict, points, level } = dialogue;
  const title = titleOf(dialogue, locale);
  const robust = level === 'robust' ? markup` <span class="level">${t('level.robust')}</span>` : undefined;
  return markup`<article class="failure ${verdict}" aria-labelledby="${id}">
<div class="lead">
<header>
<h3 id="${id}" tabindex="-1">${title}${robust}</h3>
<p class="result">${verdictBadge(page, verdict)} <span>${points.earned}/${points.possible}</span> <span class="quiet">${repeatedWords(dialogue, locale)}</span></p>
</header>
<div class="what">
<p class="finding">${sentence(explanation.title)}</p>
<p>${explanation.observation}</p>
</div>
${figure(page, chart, { context, id, title, finding })}
</div>
${columns(story(page, dialogue, { finding, context }), standings(page, finding, context))}
${evidence(page, finding, context)}
${advice(page, explanation)}
${alsoSeen(page, others, context)}
${closing(page, finding, { context, explanation })}
${savedFile(page, dialogue)}
${timeline(page, dialogue)}
</article>
`;
}

function columns(...parts: readonly (Markup | undefined)[]): Markup | undefined {
  return parts.some((part) => part) ? markup`<div class="columns">${parts}</div>` : undefined;
}

/** The place of each program: its file, line and source text, if they are known. */
function standings(page: HtmlPage, finding: Finding, context: Context): Markup | undefined {
  const { t, locale } = page;
  if (finding.where.length === 0 || context.story.length === 0) {
    return undefined;
  }
  const rows = finding.where.map((where) => {
    const { actor, file, line, text } = where;
    const place = file === undefined ? undefined : line === undefined ? file : `${file}:${line}`;
    return markup`<li class="${actor}">
<p><strong>${sentence(t('actor', whoIs(actor, context)))}</strong> ${standingWords(where, context, locale)}</p>
${place && markup`<p class="place"><code>${place}</code></p>`}
${text && markup`<pre><code>${text.trim()}</code></pre>`}
</li>
`;
  });
  return markup`<section class="stands">
<h4>${t('html.stands')}</h4>
<ul>
${rows}</ul>
</section>`;
}

/** The program's own output that belongs to the finding. */
function evidence(page: HtmlPage, finding: Finding, context: Context): Markup | undefined {
  const shown = evidenceOf(finding, context, page.locale);
  return (
    shown &&
    markup`<section class="evidence">
<h4>${shown.label}</h4>
<pre><code>${printable(shown.lines.join('\n'), page).join('\n')}</code></pre>
</section>`
  );
}

/** The text of a dialogue file that exploration found, to be saved and played again. */
function savedFile({ t }: HtmlPage, { explored, file }: DialogueReport): Markup | undefined {
  return explored?.file === undefined
    ? undefined
    : markup`<section class="evidence">
<h4>${t('explored.file', { file })}</h4>
<pre><code>${explored.file}</code></pre>
</section>`;
}

function closing(
  { t, locale }: HtmlPage,
  finding: Finding,
  { context, explanation }: { readonly context: Context; readonly explanation: Explanation },
): Markup {
  const heading = `${guideOf(locale)}${explanation.heading}`;
  const decision = finding.decided ? sentence(decisionOf(finding.decided, context, locale)) : '';
  return markup`<p class="closing"><span>${t('html.guide', { heading })}</span> <span>${decision}</span></p>`;
}
