import type { QuestionMark } from '../../../model/cohort/cohort.ts';
import type { Locale } from '../../../model/locale.ts';
import { signs } from '../../../report/html/page/page.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { whyNoReport } from '../../words/why-no-report.ts';
import { numberWords } from '../marks/numbers.ts';
import type { Published } from '../marks/published.ts';
import { remarksOnMark, totalOf } from '../marks/remarks.ts';
import { verdictWord } from '../marks/verdict-word.ts';

/** The mark, the points of each question, and in sentences what else decides the mark. */
export function markSection(one: Published, { locale }: { readonly locale: Locale }): Markup {
  const { mark } = one;
  const say = sayCohort(locale);
  const points = (value: number) => numberWords(value, locale);
  const decided =
    mark.mark === undefined
      ? markup`<p class="grade open">${say('class.undecided')} <span class="quiet">${say('student.out-of', { outOf: points(mark.outOf) })}</span></p>`
      : markup`<p class="grade">${points(mark.mark)} <span class="quiet">${say('student.out-of', { outOf: points(mark.outOf) })}</span></p>`;
  return markup`<section class="mark">
<h2 id="mark">${say('student.mark')}</h2>
${decided}
${remarksOnMark(one, locale).map((remark) => markup`<p class="decides">${remark}</p>\n`)}
<div class="scroll" role="region" aria-labelledby="mark" tabindex="0">
<table>
<thead><tr>
<th scope="col">${say('student.question')}</th>
<th scope="col">${say('student.verdict')}</th>
<th scope="col" class="number">${say('student.points')}</th>
<th scope="col">${say('student.remark')}</th>
</tr></thead>
<tbody>
${mark.questions.map((question, index) => row(one, question, { locale, number: index + 1 }))}
</tbody>
${mark.questions.length > 1 ? totalRow(mark.questions, locale) : undefined}
</table>
</div>
</section>`;
}

function row(
  { cover }: Published,
  question: QuestionMark,
  { locale, number }: { readonly locale: Locale; readonly number: number },
): Markup {
  const say = sayCohort(locale);
  const why = whyNoReport(question, locale);
  const remark = question.override ? say('student.set-by-hand') : why === undefined ? '' : cover(why);
  return markup`<tr>
<th scope="row"><a href="#report-${number}">${question.question}</a></th>
<td>${wideBadge(question.verdict, locale)}</td>
<td class="number">${pointsWords(question, locale)}</td>
<td>${remark}</td>
</tr>
`;
}

function totalRow(questions: readonly QuestionMark[], locale: Locale): Markup {
  const say = sayCohort(locale);
  return markup`<tfoot><tr>
<th scope="row">${say('student.total')}</th>
<td></td>
<td class="number">${pointsWords(totalOf(questions), locale)}</td>
<td></td>
</tr></tfoot>`;
}

/** The points of a question or of all: `13.5 of 20`. */
export function pointsWords(
  { earned, possible }: { readonly earned: number | undefined; readonly possible: number },
  locale: Locale,
): string {
  const say = sayCohort(locale);
  const points = (value: number) => numberWords(value, locale);
  return earned === undefined
    ? say('student.open', { possible: points(possible) })
    : say('student.score', { earned: points(earned), possible: points(possible) });
}

/** A verdict as a word with its sign and its colour, also where there is no report. */
function wideBadge(verdict: QuestionMark['verdict'], locale: Locale): Markup {
  const hasReport = verdict !== 'not-handed-in' && verdict !== 'no-program' && verdict !== 'not-graded';
  const shown = hasReport ? verdict : 'skipped';
  const word = verdictWord(verdict, locale);
  return markup`<span class="badge ${shown}"><span aria-hidden="true">${signs[shown]}</span> <span class="word">${word}</span></span>`;
}
