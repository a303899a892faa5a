import type { QuestionMark } from '../../../model/cohort/cohort.ts';
import type { Locale } from '../../../model/locale.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { whyNoReport } from '../../words/why-no-report.ts';
import { findingTitle } from '../map/finding-title.ts';
import type { Published } from '../marks/published.ts';
import { isOpen } from '../marks/state.ts';
import type { ClassPageOptions } from './class-page-options.ts';

/** Every question of a hand-in that waits for a human, with the reason and a link to its report. */
export function openMarks(published: readonly Published[], { locale }: ClassPageOptions): Markup {
  const say = sayCohort(locale);
  const open = published.flatMap((one) =>
    one.mark.questions.flatMap((question, index) => (isOpen(question) ? [{ one, question, index }] : [])),
  );
  if (open.length === 0) return markup`<section class="open"><p>${say('class.open-none')}</p></section>`;
  const rows = open.map(
    ({ one, question, index }) => markup`<tr>
<th scope="row"><a href="reports/${one.file}.html#report-${index + 1}">${one.name}</a></th>
<td><code>${one.file}</code></td>
<td>${question.question}</td>
<td>${one.cover(whyOpen(question, locale))}</td>
</tr>
`,
  );
  return markup`<section class="open some">
<h2 id="open">${say('class.open')} (${open.length})</h2>
<p class="note">${say('class.open-advice', { file: 'overrides.csv' })}</p>
<div class="scroll list" role="region" aria-labelledby="open" tabindex="0">
<table>
<thead><tr>
<th scope="col">${say('class.student')}</th>
<th scope="col">${say('class.key')}</th>
<th scope="col">${say('class.question')}</th>
<th scope="col">${say('class.why')}</th>
</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
</section>`;
}

function whyOpen(question: QuestionMark, locale: Locale): string {
  const say = sayCohort(locale);
  const outcome = question.graded?.outcome;
  const problem = outcome?.kind === 'report' ? outcome.problem : whyNoReport(question, locale);
  if (problem !== undefined) return problem;
  const codes = question.dialogues
    .filter(({ verdict }) => verdict === 'undecided')
    .map(({ id, codes: [code] }) =>
      code ? say('column.labelled', { label: id, text: findingTitle(code, locale) }) : id,
    );
  return codes.length > 0 ? codes.join('; ') : say('class.why-unknown');
}
