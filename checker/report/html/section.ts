import { explainFinding } from '../../explain/explain.ts';
import { languageName } from '../../explain/language.ts';
import type { DialogueReport, Report } from '../../model/report.ts';
import { contextOf } from '../content/context.ts';
import { titleOf } from '../content/dialogue-title.ts';
import { notesOn } from '../content/notes.ts';
import { isObserved } from '../content/observed.ts';
import { repeatedWords } from '../content/repeated.ts';
import { createToldCauses } from '../content/same/told-causes.ts';
import { isSkipped, whySkipped } from '../content/skipped.ts';
import { type Markup, markup } from '../text/markup.ts';
import { article } from './article.ts';
import { held, isHeld } from './held.ts';
import { verdictBadge } from './overview.ts';
import type { HtmlPage } from './page/page.ts';

/** One question of one submission: a table of its dialogues, then the story of each dialogue that failed. */
export function section(page: HtmlPage, report: Report, number: number): Markup {
  const { t } = page;
  const { question, submission, languages, verdict, points, ms } = report;
  const names = [...new Set(Object.values(languages).map(languageName))].join(', ');
  const dialogues = numbered(page, report, number);
  const id = `report-${number}`;
  const skipped = whySkipped(report, page.locale);
  return markup`<section class="report">
<header>
<h2 id="${id}" tabindex="-1"><span class="question">${question}</span> <span class="submission">${submission}</span></h2>
<p class="result">${verdictBadge(page, verdict)} <span>${t('points', points)}</span> <span class="quiet">${names} · ${Math.round(ms)} ms</span></p>
${notes(page, report).map((note) => markup`<p class="note">${note}</p>`)}
</header>
<div class="scroll" role="region" aria-labelledby="${id} ${id}-dialogues" tabindex="0">
<table class="dialogues">
<caption id="${id}-dialogues">${t('html.dialogues')}</caption>
<thead class="unseen"><tr>
<th scope="col">${t('html.verdict')}</th>
<th scope="col">${t('html.dialogue')}</th>
<th scope="col">${t('html.found')}</th>
<th scope="col">${t('html.points')}</th>
<th scope="col">${t('html.time')}</th>
</tr></thead>
<tbody>
${dialogues.filter(({ dialogue }) => !isSkipped(dialogue)).map((each) => row(page, each))}
</tbody>
</table>
</div>
${skipped && markup`<p class="note">${skipped}</p>`}
${dialogues.map(({ dialogue, hasArticle, id }) => (hasArticle ? article(page, dialogue, { opened: report, id }) : undefined))}
${held(page, report, dialogues)}
</section>
`;
}

/** A dialogue of the table. `hasArticle`: it has an article of its own. */
interface NumberedDialogue {
  readonly id: string;
  readonly dialogue: DialogueReport;
  readonly hasArticle: boolean;
  /** The title and the id of the article that explains it, which is another dialogue's if the cause is the same. */
  readonly found?: { readonly at: string; readonly title: string };
}

function numbered(
  { t, locale, verbose, conditions }: HtmlPage,
  report: Report,
  number: number,
): readonly NumberedDialogue[] {
  const causes = createToldCauses<NonNullable<NumberedDialogue['found']>>({ verbose });
  return report.dialogues.map((dialogue, index) => {
    const id = `dialogue-${number}-${index + 1}`;
    const [finding] = dialogue.findings;
    if (!finding) {
      return {
        id,
        dialogue,
        hasArticle: false,
        ...(isHeld(dialogue) && { found: { at: `${id}-figure`, title: t('html.by-step') } }),
      };
    }
    const known = causes.find(finding, dialogue);
    if (known) {
      return { id, dialogue, hasArticle: false, found: known };
    }
    const { title } = explainFinding(finding, contextOf(report, dialogue, { conditions }), locale);
    const found = { at: id, title };
    causes.add(finding, dialogue, found);
    return { id, dialogue, hasArticle: true, found };
  });
}

function row(page: HtmlPage, { dialogue, found }: NumberedDialogue): Markup {
  const { t, locale } = page;
  const { verdict, level, points, ms } = dialogue;
  const robust = level === 'robust' ? markup` <span class="level">${t('level.robust')}</span>` : undefined;
  const repeated = repeatedWords(dialogue, locale);
  return markup`<tr>
<td>${verdictBadge(page, isObserved(dialogue) ? 'observed' : verdict)}</td>
<th scope="row">${titleOf(dialogue, locale)}${robust}${repeated && markup` <span class="quiet">${repeated}</span>`}</th>
<td>${found && markup`<a href="#${found.at}">${found.title}</a>`}</td>
<td class="number">${isObserved(dialogue) ? undefined : `${points.earned}/${points.possible}`}</td>
<td class="number">${verdict === 'skipped' ? '' : `${Math.round(ms)} ms`}</td>
</tr>
`;
}

/** The notes on all dialogues in sentences, each only once. */
function notes({ locale, conditions }: HtmlPage, report: Report): readonly string[] {
  const all = report.dialogues.flatMap((dialogue) =>
    notesOn(dialogue, contextOf(report, dialogue, { conditions }), locale),
  );
  return [...new Set(all)];
}
