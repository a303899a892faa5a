import { guideHeadingOf } from '../../../explain/explain.ts';
import { guideOf } from '../../../explain/locale.ts';
import type { FindingCode } from '../../../model/finding.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { findingTitle } from '../map/finding-title.ts';
import { percentWords } from '../marks/numbers.ts';
import type { Published } from '../marks/published.ts';
import { bar } from './bar.ts';
import type { ClassPageOptions } from './class-page-options.ts';
import { countFindings, type FindingCount } from './count-findings.ts';
import { hasReport } from './has-report.ts';

/** The findings that most of the class met, which is what to teach again. A button shows the students who met one. */
export function findingsMet(published: readonly Published[], options: ClassPageOptions): Markup {
  const say = sayCohort(options.locale);
  const counts = countFindings(published).filter(({ code }) => !ours.has(code));
  const handedIn = published.filter(hasReport).length;
  if (counts.length === 0)
    return markup`<section class="met">
<h2>${say('class.findings')}</h2>
<p>${say('class.findings-none')}</p>
</section>`;
  return markup`<section class="met">
<h2 id="met">${say('class.findings')}</h2>
<p class="note">${say('class.findings-about')}</p>
<div class="scroll list" role="region" aria-labelledby="met" tabindex="0">
<table>
<thead><tr>
<th scope="col">${say('class.finding')}</th>
<th scope="col">${say('class.share')}</th>
<th scope="col">${say('class.where')}</th>
<th scope="col" data-scripted hidden><span class="unseen">${say('class.show')}</span></th>
</tr></thead>
<tbody>
${counts.map((count) => row(count, { ...options, handedIn }))}</tbody>
</table>
</div>
</section>`;
}

/** Findings that say nothing of a program, so that there is nothing to teach. */
const ours: ReadonlySet<FindingCode> = new Set(['machine-fault', 'checker-fault']);

function row(
  { code, students, dialogues }: FindingCount,
  { locale, handedIn }: ClassPageOptions & { readonly handedIn: number },
): Markup {
  const say = sayCohort(locale);
  const title = findingTitle(code, locale);
  const share = students / Math.max(1, handedIn);
  const most = dialogues.slice(0, 3).map(({ at, students }) => `${at} (${students})`);
  const more = dialogues.length > 3 ? ', …' : '';
  return markup`<tr>
<th scope="row"><span title="${guideOf(locale)}${guideHeadingOf(code)}">${title}</span></th>
<td class="share">${bar(share)} ${say('class.of-class', { percent: percentWords(share, locale), count: students })}</td>
<td class="quiet">${most.join(', ')}${more}</td>
<td data-scripted hidden><button type="button" data-finding="${code}" aria-label="${say('column.labelled', { label: say('class.show'), text: title })}">${say('class.show')}</button></td>
</tr>
`;
}
