import { translator } from '../../../explain/words.ts';
import type { QuestionMark } from '../../../model/cohort/cohort.ts';
import { signs } from '../../../report/html/page/page.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import type { Published } from '../marks/published.ts';
import { pointsWords } from './mark-section.ts';
import type { StudentPageOptions } from './student-page-options.ts';

/** A table for each question of what each dialogue counts for, after the rubric. */
export function pointsSection({ mark }: Published, options: StudentPageOptions): Markup | undefined {
  const questions = mark.questions.filter(({ dialogues }) => dialogues.length > 0);
  if (questions.length === 0) return undefined;
  return markup`<section class="points">
<h2>${sayCohort(options.locale)('student.where')}</h2>
<div class="columns">
${questions.map((question) => table(question, options))}
</div>
</section>`;
}

function table(question: QuestionMark, { locale, titleOf }: StudentPageOptions): Markup {
  const say = sayCohort(locale);
  const id = `points-${question.question}`;
  const rows = question.dialogues.map((dialogue) => {
    const { id: name, verdict, counts } = dialogue;
    const word = translator(locale)(`verdict.${verdict}`);
    const points = counts ? pointsWords(dialogue, locale) : say('student.counts-not');
    return markup`<tr>
<td class="sign ${verdict}"><span aria-hidden="true">${signs[verdict]}</span><span class="unseen">${word}</span></td>
<th scope="row">${titleOf(question.question, name)}</th>
<td class="number">${points}</td>
</tr>
`;
  });
  return markup`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table>
<caption id="${id}">${say('student.where-of', { question: question.question })}</caption>
<thead class="unseen"><tr>
<th scope="col">${say('student.verdict')}</th>
<th scope="col">${say('student.dialogue')}</th>
<th scope="col">${say('student.points')}</th>
</tr></thead>
<tbody>
${rows}</tbody>
${calculated(question, locale)}
</table>
</div>
`;
}

/** What the dialogues earned, below them; a human's decision beside it. */
function calculated(question: QuestionMark, locale: StudentPageOptions['locale']): Markup {
  const say = sayCohort(locale);
  const counted = question.dialogues.filter(({ counts }) => counts);
  const earned = counted.reduce((total, dialogue) => total + dialogue.earned, 0);
  const row = (word: string, points: string) => markup`<tr>
<td></td>
<th scope="row">${word}</th>
<td class="number">${points}</td>
</tr>
`;
  const { possible } = question;
  const isOpen = question.earned === undefined;
  return markup`<tfoot>
${row(say('student.total'), pointsWords({ earned: isOpen ? undefined : earned, possible }, locale))}${
  question.override && row(say('student.set-by-hand'), pointsWords(question, locale))
}</tfoot>`;
}
