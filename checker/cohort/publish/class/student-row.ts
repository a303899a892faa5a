import type { QuestionMark } from '../../../model/cohort/cohort.ts';
import { signs } from '../../../report/html/page/page.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { numberWords, rounded } from '../marks/numbers.ts';
import type { Published } from '../marks/published.ts';
import { stateOf } from '../marks/state.ts';
import type { ClassPageOptions } from './class-page-options.ts';
import { findingsOf } from './count-findings.ts';
import { statesOf } from './states-of.ts';

/** A student's row: the name with a link to the report, the mark, and a cell for each question and each dialogue. */
export function studentRow(one: Published, { gradebook, locale }: ClassPageOptions): Markup {
  const { mark, name, file, id, group, members } = one;
  const codes = [...new Set(findingsOf(one).map(({ code }) => code))];
  const known = [id, group, members?.join(', ')].filter((text) => text !== undefined).join(' · ');
  const cells = gradebook.questions.map((question) => {
    const index = mark.questions.findIndex((each) => each.question === question.id);
    const own = mark.questions[index];
    const results = new Map(own?.dialogues.map((dialogue) => [dialogue.id, dialogue]));
    return [
      pointsCell(own, { file, number: index + 1, locale }),
      ...question.dialogues.map((dialogue) => resultCell(results.get(dialogue.id))),
    ];
  });
  return markup`<tr data-states="${statesOf(mark).join(' ')}" data-codes="${codes.join(' ')}">
<th scope="row"><a href="reports/${file}.html">${name}</a>${known === '' ? undefined : markup` <span class="quiet">${known}</span>`}</th>
<td class="number" data-value="${mark.mark ?? ''}">${mark.mark === undefined ? '?' : numberWords(mark.mark, locale)}</td>
<td>${sayCohort(locale)(`state.${stateOf(mark)}`)}</td>
${cells}
</tr>
`;
}

function pointsCell(
  question: QuestionMark | undefined,
  {
    file,
    number,
    locale,
  }: Pick<ClassPageOptions, 'locale'> & { readonly file: string; readonly number: number },
): Markup {
  if (!question) return markup`<td class="number"></td>`;
  const { earned, override } = question;
  const words = earned === undefined ? '?' : numberWords(earned, locale);
  const byHand = override
    ? markup` <span title="${sayCohort(locale)('class.legend-hand')}">✎</span>`
    : undefined;
  return markup`<td class="number" data-value="${earned === undefined ? '' : rounded(earned)}"><a href="reports/${file}.html#report-${number}">${words}</a>${byHand}</td>`;
}

/** Kept short: a class of 2000 has 60,000 of them. */
function resultCell(result: QuestionMark['dialogues'][number] | undefined): Markup {
  if (!result) return markup`<td class="none"></td>`;
  return markup`<td class="${result.verdict}">${signs[result.verdict]}</td>`;
}
